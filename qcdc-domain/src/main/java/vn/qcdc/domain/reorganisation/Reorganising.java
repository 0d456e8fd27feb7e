package vn.qcdc.domain.reorganisation;

import static vn.qcdc.domain.reorganisation.ActKind.ABOLISH_LEVEL;
import static vn.qcdc.domain.reorganisation.ActKind.ESTABLISH;
import static vn.qcdc.domain.reorganisation.ActKind.MERGE;
import static vn.qcdc.domain.reorganisation.ActKind.MOVE;
import static vn.qcdc.domain.reorganisation.ActKind.RECODE;
import static vn.qcdc.domain.reorganisation.ActKind.RENAME;
import static vn.qcdc.domain.reorganisation.ActKind.RETYPE;
import static vn.qcdc.domain.reorganisation.ActKind.SPLIT;

import java.util.List;
import java.util.function.Supplier;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.finding.Place;
import vn.qcdc.domain.organisation.UnitId;

/**
 * Does all acts of one reorganisation to an organisation, or finds why it cannot. Units end before
 * others take over their codes, and are there before others are put below them, in whatever order
 * the acts are written.
 */
final class Reorganising {

  private Reorganising() {}

  /** Does all acts to a fresh workpiece. */
  static Judged<Effect> effect(
      Workpiece workpiece, ReorganisationDraft draft, Supplier<UnitId> ids) {
    List<Act> acts = new ActReading(workpiece).read(draft.acts());
    if (workpiece.isSound()) {
      exchange(acts, workpiece, ids);
    }
    if (workpiece.isSound()) {
      rearrange(acts, workpiece, draft.place());
    }
    return workpiece.result();
  }

  /** Some units go, others come. */
  private static void exchange(List<Act> acts, Workpiece workpiece, Supplier<UnitId> ids) {
    Establishing establishing = new Establishing(workpiece, ids);
    new Ending(workpiece, acts).perform();
    establishing.recode(ActKind.of(acts, RECODE));
    if (workpiece.isSound()) {
      new Changing(workpiece).rename(ActKind.of(acts, RENAME, RETYPE));
    }
    establishing.establish(ActKind.of(acts, ESTABLISH));
    if (workpiece.isSound()) {
      new Succeeding(workpiece).perform(ActKind.of(acts, MERGE, SPLIT));
    }
  }

  /** Those that stay find their places. */
  private static void rearrange(List<Act> acts, Workpiece workpiece, Place place) {
    Carrying carrying = new Carrying(workpiece);
    carrying.perform();
    new Changing(workpiece).perform(ActKind.of(acts, MOVE, RENAME, RETYPE));
    for (List<Act> level : Abolishing.byLevel(ActKind.of(acts, ABOLISH_LEVEL))) {
      new Abolishing(workpiece).perform(level);
      carrying.perform();
    }
    workpiece.examine(place);
  }
}
