package vn.qcdc.domain.reception;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often a leader had to receive in a window, and did.
 *
 * @param stretches in order; none when every rule had ended before the window began
 * @param unconfirmedSince the first day of the window on which no rule is confirmed any more;
 *     {@code null} when one is to the end
 */
public record Duty(
    ReceiverRole role, List<Stretch> stretches, @Nullable LocalDate unconfirmedSince) {

  public Duty {
    stretches = List.copyOf(stretches);
  }

  /** What there is to say of it. */
  public enum Verdict {
    MET,
    BEHIND,
    /** Not behind as far as there are rules; for the rest nothing is confirmed. */
    UNCONFIRMED
  }

  public int required() {
    return stretches.stream().mapToInt(Stretch::required).sum();
  }

  /** As far as there are rules. */
  public int held() {
    return stretches.stream().mapToInt(Stretch::held).sum();
  }

  /** Of each stretch by itself: too many at one time do not make up for too few at another. */
  public int missing() {
    return stretches.stream().mapToInt(each -> Math.max(0, each.required() - each.held())).sum();
  }

  public Verdict verdict() {
    if (missing() > 0) {
      return Verdict.BEHIND;
    }
    return unconfirmedSince == null ? Verdict.MET : Verdict.UNCONFIRMED;
  }
}
