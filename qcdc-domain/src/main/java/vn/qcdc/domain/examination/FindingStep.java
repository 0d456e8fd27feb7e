package vn.qcdc.domain.examination;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a finding; what was explained stays among them, whatever came later.
 *
 * @param text of an explanation or a refusal, or with an acceptance
 * @param value of the figure when it happened
 * @param expected what it should have been then
 */
public record FindingStep(
    FindingAct act,
    Instant at,
    String by,
    @Nullable String text,
    @Nullable String value,
    @Nullable String expected) {

  /** Who does what examinations bring. */
  public static final String BY_SYSTEM = "system";
}
