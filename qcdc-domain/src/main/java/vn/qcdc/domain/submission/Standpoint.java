package vn.qcdc.domain.submission;

import java.util.Optional;
import java.util.Set;
import vn.qcdc.domain.organisation.Level;

/**
 * What a person is to one sheet.
 *
 * @param name of the person
 * @param sends whether they send for the unit
 * @param comments whether they work for the unit and may say something
 * @param approvesAt the levels at which they may approve
 * @param isSuperior whether they may act for what stands directly above the unit
 * @param isAtTop whether they may act for the province
 */
public record Standpoint(
    String name,
    boolean sends,
    boolean comments,
    Set<Level> approvesAt,
    boolean isSuperior,
    boolean isAtTop) {

  public Standpoint {
    approvesAt = Set.copyOf(approvesAt);
  }

  /** The highest level at which they may approve: whose approval it is when they do not say. */
  Optional<Level> highest() {
    return approvesAt.stream().min(Level::compareTo);
  }
}
