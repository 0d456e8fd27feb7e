package vn.qcdc.reporting.wording;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.matter.Act;
import vn.qcdc.domain.matter.Standing;

/** Tells people how far their matter is, in words that are no office's. */
public final class TrackingWording {

  private final Locale locale;
  private final ResourceBundle words;

  public TrackingWording(Language language) {
    this.locale = language.locale();
    this.words =
        ResourceBundle.getBundle(
            "vn.qcdc.reporting.wording.tracking",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public String standing(Standing standing) {
    return words.getString("standing." + standing);
  }

  /**
   * @param to name of the unit to which it went; {@code null} when it stayed
   */
  public String event(Act act, @Nullable String to) {
    return to == null
        ? words.getString("act." + act)
        : new MessageFormat(words.getString("passed"), locale)
            .format(new Object[] {words.getString("act." + act), to});
  }
}
