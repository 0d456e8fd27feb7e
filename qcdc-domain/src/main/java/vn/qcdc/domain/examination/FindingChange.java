package vn.qcdc.domain.examination;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.figure.SheetKey;

/**
 * What an examination does to a finding.
 *
 * @param before {@code null} when it is new
 * @param now what there is; of what is there no more, what there was
 */
public record FindingChange(
    SheetKey sheet, @Nullable KeptFinding before, Discrepancy now, FindingAct act) {

  /** What an examination of a sheet does to one finding; empty when that is nothing. */
  static Optional<FindingChange> of(
      SheetKey sheet, @Nullable KeptFinding before, @Nullable Discrepancy fresh) {
    if (before == null) {
      return Optional.ofNullable(fresh)
          .map(found -> new FindingChange(sheet, null, found, FindingAct.FOUND));
    }
    return act(before, fresh)
        .map(
            act ->
                new FindingChange(
                    sheet, before, fresh == null ? before.discrepancy() : fresh, act));
  }

  private static Optional<FindingAct> act(KeptFinding before, @Nullable Discrepancy fresh) {
    boolean isSame = fresh != null && fresh.saysTheSameAs(before.discrepancy());
    return Optional.ofNullable(
        switch (before.state()) {
          case OPEN -> fresh == null ? FindingAct.CORRECTED : isSame ? null : FindingAct.CHANGED;
          case EXPLAINED, ACCEPTED ->
              fresh == null ? FindingAct.CORRECTED : isSame ? null : FindingAct.REOPENED;
          case CORRECTED -> fresh == null ? null : FindingAct.REOPENED;
        });
  }
}
