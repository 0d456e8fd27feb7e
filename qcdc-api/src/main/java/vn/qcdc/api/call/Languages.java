package vn.qcdc.api.call;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.reporting.wording.Language;

/** Picks the language of an answer. */
public final class Languages {

  private Languages() {}

  /** Vietnamese unless the caller asks for English first. */
  public static Language preferred(@Nullable String acceptLanguage) {
    if (acceptLanguage == null) {
      return Language.VIETNAMESE;
    }
    try {
      List<Locale> spoken = Stream.of(Language.values()).map(Language::locale).toList();
      Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), spoken);
      return Language.ENGLISH.locale().equals(best) ? Language.ENGLISH : Language.VIETNAMESE;
    } catch (IllegalArgumentException malformed) {
      return Language.VIETNAMESE;
    }
  }
}
