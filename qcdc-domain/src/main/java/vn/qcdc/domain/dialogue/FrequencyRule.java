package vn.qcdc.domain.dialogue;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.time.Validity;

/**
 * How many sessions a year some heads have to hold (số cuộc đối thoại tối thiểu).
 *
 * @param code stable key, e.g. {@code FQ-DLG-UBND}
 * @param times a whole year, at least 1
 * @param within code of the unit for which and for all below it the rule was made; {@code null}
 *     everywhere
 * @param basis the clause that says so
 */
public record FrequencyRule(
    String code,
    Set<Head> heads,
    Set<Level> levels,
    int times,
    @Nullable String within,
    String basis,
    Validity validity) {

  public FrequencyRule {
    heads = Set.copyOf(heads);
    levels = Set.copyOf(levels);
    if (times < 1) {
      throw new IllegalArgumentException("A rule that wants nothing: " + code);
    }
  }
}
