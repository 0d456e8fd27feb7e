package vn.qcdc.domain.reorganisation;

import static vn.qcdc.domain.finding.FindingCode.UNIT_ENDS_TWICE;
import static vn.qcdc.domain.finding.FindingCode.UNIT_NOT_STANDING;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.qcdc.domain.organisation.UnitCode;
import vn.qcdc.domain.organisation.UnitDraft;
import vn.qcdc.domain.organisation.UnitId;

/** Ends the units that are merged, dissolved, or split without going on themselves. */
final class Ending {

  private final Workpiece workpiece;
  private final List<Act> acts;

  /**
   * @param acts all of the reorganisation
   */
  Ending(Workpiece workpiece, List<Act> acts) {
    this.workpiece = workpiece;
    this.acts = acts;
  }

  void perform() {
    Map<UnitId, ActKind> passing = new HashMap<>();
    for (Act act : ActKind.of(acts, ActKind.MERGE, ActKind.SPLIT, ActKind.DISSOLVE)) {
      ActKind other = passing.putIfAbsent(act.id(), act.kind());
      boolean again = other != null && !(other == ActKind.SPLIT && act.kind() == ActKind.SPLIT);
      if (again || !workpiece.mayPass(act.id())) {
        workpiece.found(act.found(UNIT_ENDS_TWICE, "unit", act.draft().unit(), null));
      }
    }
    Set<UnitId> goingOn = goingOn();
    passing.keySet().stream()
        .filter(unit -> !goingOn.contains(unit))
        .forEach(unit -> workpiece.put(workpiece.rewriting().ended(workpiece.unit(unit))));
    refuseChanges();
  }

  /** Whatever has ended, now or by an earlier event of the day, cannot be called otherwise. */
  private void refuseChanges() {
    ActKind.of(acts, ActKind.RENAME, ActKind.RETYPE, ActKind.RECODE, ActKind.MOVE).stream()
        .filter(act -> !workpiece.stands(act.id()))
        .map(
            act ->
                act.found(
                    UNIT_NOT_STANDING, "unit", act.draft().unit(), workpiece.day().toString()))
        .forEach(workpiece::found);
  }

  /** A split unit goes on when an heir has its code and no other unit takes that. */
  private Set<UnitId> goingOn() {
    Map<String, Act> takers = new HashMap<>();
    Set<List<Object>> givenUp = new HashSet<>();
    for (Act act : ActKind.of(acts, ActKind.ESTABLISH, ActKind.RECODE)) {
      for (String address : addresses(act.draft().facts())) {
        takers.put(address, act);
        if (act.kind() == ActKind.RECODE) {
          givenUp.add(List.of(act.id(), scheme(address)));
        }
      }
    }
    Set<UnitId> goingOn = new HashSet<>();
    for (Act act : ActKind.of(acts, ActKind.SPLIT)) {
      String heir = act.draft().successor();
      Act taker = takers.get(heir);
      boolean stays = bears(act.id(), heir) && !givenUp.contains(List.of(act.id(), scheme(heir)));
      if (taker == null ? stays : taker.concerns(act.id())) {
        goingOn.add(act.id());
      }
    }
    return goingOn;
  }

  private boolean bears(UnitId unit, String address) {
    return workpiece.unit(unit).codes().stream()
        .filter(code -> code.validity().includes(workpiece.day()))
        .map(code -> isOwn(code) ? code.code() : code.scheme() + ":" + code.code())
        .anyMatch(address::equals);
  }

  private static boolean isOwn(UnitCode code) {
    return code.scheme().equals(UnitCode.OWN_SCHEME);
  }

  private static List<String> addresses(UnitDraft facts) {
    return Stream.concat(Stream.of(facts.code()), Stream.of(facts.externalCodes().split("\\s+")))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Empty for the code that people see here. */
  private static String scheme(String address) {
    return address.substring(0, Math.max(address.indexOf(':'), 0));
  }
}
