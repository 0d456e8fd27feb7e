package vn.qcdc.domain.reorganisation;

import static vn.qcdc.domain.finding.FindingCode.CODE_TWICE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.qcdc.domain.organisation.KnownUnits;
import vn.qcdc.domain.organisation.Unit;
import vn.qcdc.domain.organisation.UnitCode;
import vn.qcdc.domain.organisation.UnitEntry;
import vn.qcdc.domain.organisation.UnitId;

/** Gives units new codes, and makes new units, which may bear codes that have become free. */
final class Establishing {

  private final Workpiece workpiece;
  private final Supplier<UnitId> ids;

  Establishing(Workpiece workpiece, Supplier<UnitId> ids) {
    this.workpiece = workpiece;
    this.ids = ids;
  }

  /** All give their codes up before any takes another, so that units may exchange their codes. */
  void recode(List<Act> acts) {
    Map<Act, List<UnitCode>> wanted = new LinkedHashMap<>();
    acts.forEach(act -> newCodes(act).ifPresent(codes -> wanted.put(act, codes)));
    wanted.forEach((act, codes) -> codes.forEach(code -> giveUp(act.id(), code)));
    KnownUnits known = new KnownUnits(workpiece.now());
    Set<List<String>> taken = new HashSet<>();
    wanted.forEach(
        (act, codes) ->
            codes.forEach(
                code -> {
                  boolean isFree = taken.add(List.of(code.scheme(), code.code()));
                  refuseIf(!isFree || known.isTaken(code), act, code);
                  take(act, code);
                }));
  }

  private void giveUp(UnitId unit, UnitCode code) {
    workpiece.put(workpiece.rewriting().uncoded(workpiece.unit(unit), code.scheme()));
  }

  /** A unit that is given two codes of a scheme has got one already. */
  private void take(Act act, UnitCode code) {
    Unit unit = workpiece.unit(act.id());
    refuseIf(unit.codeOn(workpiece.day(), code.scheme()).isPresent(), act, code);
    workpiece.put(workpiece.rewriting().coded(unit, code));
  }

  /** Those that the unit does not bear yet. */
  private Optional<List<UnitCode>> newCodes(Act act) {
    Unit unit = workpiece.unit(act.id());
    String own = unit.codeOn(workpiece.day(), UnitCode.OWN_SCHEME).orElse(act.unit().code());
    return workpiece
        .noted(act.draft().facts().orCode(own).readCodes())
        .map(codes -> codes.stream().filter(code -> !isBorne(unit, code)).toList());
  }

  private boolean isBorne(Unit unit, UnitCode code) {
    return unit.codeOn(workpiece.day(), code.scheme()).equals(Optional.of(code.code()));
  }

  /** A unit may be written before the one below which it will stand. */
  void establish(List<Act> written) {
    List<Act> acts = new Seniority(written).order();
    KnownUnits known = new KnownUnits(workpiece.now());
    List<Unit> established = new ArrayList<>();
    for (Act act : acts) {
      Optional<UnitEntry> entry = workpiece.noted(act.draft().facts().read(known));
      entry.ifPresent(
          read -> {
            read.codes().forEach(code -> refuseIf(known.isTaken(code), act, code));
            established.add(known.enter(read.toUnit(ids.get())));
          });
    }
    established.forEach(workpiece::put);
  }

  private void refuseIf(boolean isTaken, Act act, UnitCode code) {
    if (isTaken) {
      String column = code.scheme().equals(UnitCode.OWN_SCHEME) ? "code" : "external_codes";
      workpiece.found(act.found(CODE_TWICE, column, code.code(), null));
    }
  }
}
