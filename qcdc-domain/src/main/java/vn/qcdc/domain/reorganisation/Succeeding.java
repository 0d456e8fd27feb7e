package vn.qcdc.domain.reorganisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static vn.qcdc.domain.finding.FindingCode.SHARES_INCOMPLETE;
import static vn.qcdc.domain.finding.FindingCode.SUCCESSOR_OF_OTHER_KIND;
import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;
import static vn.qcdc.domain.finding.FindingCode.VALUE_TOO_LONG;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.Succession;
import vn.qcdc.domain.organisation.Succession.Heir;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;

/** Says who takes over what from the units that are merged or split. */
final class Succeeding {

  private static final int LONGEST = 100;

  private final Workpiece workpiece;
  private final UnitFinder onTheDay;

  Succeeding(Workpiece workpiece) {
    this.workpiece = workpiece;
    this.onTheDay = workpiece.onTheDay();
  }

  void perform(List<Act> acts) {
    acts.stream()
        .collect(groupingBy(Act::id, LinkedHashMap::new, toList()))
        .forEach((predecessor, of) -> succession(predecessor, of).ifPresent(workpiece::put));
  }

  private Optional<Succession> succession(UnitId predecessor, List<Act> acts) {
    List<Heir> heirs = new ArrayList<>();
    for (Act act : acts) {
      long weight = weight(act);
      heir(act).ifPresent(heir -> heirs.add(new Heir(heir.id(), weight)));
    }
    if (heirs.size() < acts.size()) {
      return Optional.empty();
    }
    Act first = acts.get(0);
    @Nullable String weighedBy = weighedBy(acts);
    if (!areSound(heirs, acts, weighedBy)) {
      workpiece.found(first.found(SHARES_INCOMPLETE, "weight", first.draft().weight(), null));
      return Optional.empty();
    }
    return Optional.of(new Succession(predecessor, workpiece.day(), heirs, weighedBy));
  }

  /** Either all weights are stated, in one measure, or none is; each heir is named once. */
  private static boolean areSound(List<Heir> heirs, List<Act> acts, @Nullable String weighedBy) {
    boolean each = heirs.stream().map(Heir::unit).distinct().count() == heirs.size();
    boolean several = heirs.size() > 1 || acts.get(0).kind() == ActKind.MERGE;
    boolean uniform = acts.stream().map(act -> act.draft().weighedBy()).distinct().count() == 1;
    boolean weighed = heirs.stream().allMatch(heir -> heir.weight() > 0);
    boolean unweighed = heirs.stream().allMatch(heir -> heir.weight() == 0);
    return each && several && uniform && (weighedBy == null ? unweighed : weighed);
  }

  private @Nullable String weighedBy(List<Act> acts) {
    String weighedBy = acts.get(0).draft().weighedBy();
    if (weighedBy.length() > LONGEST) {
      String begun = weighedBy.substring(0, 40) + "…";
      workpiece.found(acts.get(0).found(VALUE_TOO_LONG, "weighed_by", begun, "≤ " + LONGEST));
    }
    return weighedBy.isEmpty() ? null : weighedBy;
  }

  private Optional<UnitSnapshot> heir(Act act) {
    String code = act.draft().successor();
    String kind = act.unit().kind().name();
    Optional<UnitSnapshot> heir =
        workpiece.noted(onTheDay.find(code, act.draft().place().at("successor")));
    heir.filter(found -> found.kind() != act.unit().kind())
        .map(found -> act.found(SUCCESSOR_OF_OTHER_KIND, "successor", code, kind))
        .ifPresent(workpiece::found);
    return heir;
  }

  private long weight(Act act) {
    String weight = act.draft().weight();
    if (!weight.matches("[0-9]{0,15}")) {
      workpiece.found(act.found(VALUE_NOT_ALLOWED, "weight", weight, "1 … 999999999999999"));
    }
    return weight.matches("[0-9]{1,15}") ? Long.parseLong(weight) : 0;
  }
}
