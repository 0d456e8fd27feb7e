package vn.qcdc.domain.deadline;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.submission.ApprovalChain;
import vn.qcdc.domain.submission.LifeCycle;
import vn.qcdc.domain.submission.Progress;
import vn.qcdc.domain.submission.Standpoint;
import vn.qcdc.domain.time.Period;

/** The sheets that a desk has to do with, worked out once for each unit and day. */
final class SheetsOfDesk {

  private final Desk desk;
  private final Catalogue catalogue;
  private final Organisation organisation;
  private final Set<UnitId> unitsOfToday;
  private final Map<LocalDate, List<UnitSnapshot>> units = new HashMap<>();
  private final Map<Place, Seen> seen = new HashMap<>();

  /** A unit on the last day of a period. */
  private record Place(UnitId unit, LocalDate day) {}

  private record Seen(ApprovalChain chain, Standpoint standpoint) {}

  SheetsOfDesk(Desk desk, Catalogue catalogue, Organisation organisation) {
    this.desk = desk;
    this.catalogue = catalogue;
    this.organisation = organisation;
    UnitTree today = tree(desk.today());
    this.unitsOfToday =
        desk.units().stream()
            .flatMap(unit -> today.subtree(unit).stream())
            .map(UnitSnapshot::id)
            .collect(toSet());
  }

  /** All units that stand on any of some days, the first and the last included. */
  Set<UnitId> units(LocalDate first, LocalDate last) {
    Set<UnitId> all = new HashSet<>();
    Stream.concat(Stream.of(first), organisation.changes(first, last).stream())
        .flatMap(day -> units(day).stream())
        .forEach(unit -> all.add(unit.id()));
    return all;
  }

  /** What the person would send, had nobody sent it. */
  Stream<SheetKey> owed(WorkFilter wanted) {
    return desk.person().maySubmit()
        ? catalogue.forms().stream().flatMap(form -> owed(form, wanted))
        : Stream.of();
  }

  private Stream<SheetKey> owed(Form form, WorkFilter wanted) {
    return Period.ending(form.periodType(), wanted.first(), wanted.last()).stream()
        .filter(period -> form.validity().includes(period.lastDay()))
        .filter(period -> wanted.takes(form.code(), period))
        .flatMap(
            period ->
                units(period.lastDay()).stream()
                    .filter(unit -> !form.measuresOwedBy(unit).isEmpty())
                    .map(unit -> new SheetKey(form.code(), unit.id(), period)));
  }

  private UnitTree tree(LocalDate day) {
    return organisation.asOf(day, Hierarchy.TERRITORY);
  }

  Optional<UnitSnapshot> unit(SheetKey sheet) {
    return tree(sheet.period().lastDay()).unit(sheet.unit());
  }

  LifeCycle lifeCycle(UnitSnapshot unit, Period period, Progress progress) {
    Seen found =
        seen.computeIfAbsent(
            new Place(unit.id(), period.lastDay()), place -> look(unit, place.day()));
    return new LifeCycle(found.chain().levels(), progress, found.standpoint());
  }

  private Seen look(UnitSnapshot unit, LocalDate day) {
    ApprovalChain chain =
        ApprovalChain.of(
            unit, organisation.restate(day, desk.today(), Hierarchy.TERRITORY), tree(desk.today()));
    return new Seen(chain, chain.seenBy(desk.person()));
  }

  /** Of a day, those of which something is among the units of today. */
  private List<UnitSnapshot> units(LocalDate day) {
    return units.computeIfAbsent(
        day,
        each ->
            organisation.restate(each, desk.today(), Hierarchy.TERRITORY).origins(unitsOfToday));
  }
}
