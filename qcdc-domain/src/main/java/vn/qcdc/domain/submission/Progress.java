package vn.qcdc.domain.submission;

import static java.util.stream.Collectors.toCollection;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.figure.LatestSheet;
import vn.qcdc.domain.figure.SheetStatus;
import vn.qcdc.domain.organisation.Level;

/**
 * How far the latest revision of a sheet has come.
 *
 * @param status {@code null} when nothing was accepted yet
 * @param approvedAt the levels at which this very revision was approved
 * @param sentBy empty when nothing was accepted yet
 */
public record Progress(@Nullable SheetStatus status, Set<Level> approvedAt, String sentBy) {

  public static final Progress NOTHING_SENT = new Progress(null, Set.of(), "");

  public Progress {
    approvedAt = Set.copyOf(approvedAt);
  }

  /**
   * @param steps of this revision
   */
  public static Progress of(Optional<LatestSheet> latest, List<Step> steps) {
    return latest
        .map(
            sheet ->
                new Progress(
                    sheet.status(), approvedAt(steps), sheet.kept().revision().submittedBy()))
        .orElse(NOTHING_SENT);
  }

  /** The status to which steps have brought a revision. */
  public static SheetStatus after(List<Step> steps) {
    return steps.stream()
        .map(step -> status(step.act()))
        .reduce((earlier, later) -> later)
        .orElse(SheetStatus.ACCEPTED);
  }

  private static SheetStatus status(Act act) {
    return switch (act) {
      case RETURN -> SheetStatus.RETURNED;
      case APPROVE -> SheetStatus.APPROVED;
      case LOCK, CORRECT -> SheetStatus.LOCKED;
    };
  }

  private static Set<Level> approvedAt(List<Step> steps) {
    return steps.stream()
        .filter(step -> step.act() == Act.APPROVE)
        .flatMap(step -> Stream.ofNullable(step.level()))
        .collect(toCollection(() -> EnumSet.noneOf(Level.class)));
  }
}
