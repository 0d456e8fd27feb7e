package vn.qcdc.domain.examination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Succession;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.time.Period;

/**
 * Where the closing of a period became the opening of the next (chuyển kỳ sau). A unit that took
 * over others wholly opens with what all of them had; where a unit was divided nobody can say.
 */
record CarryOver(Carriers carriers) {

  /** The sheets whose closings together are the opening of a sheet; none when it cannot be said. */
  List<SheetKey> closings(SheetKey sheet, String closing) {
    List<SheetKey> keys = new ArrayList<>();
    for (UnitId unit : predecessors(sheet.unit(), sheet.period())) {
      List<Period> before = carriers.before(unit, sheet).toList();
      Optional<SheetKey> key =
          before.size() == 1 ? carriers.of(closing, unit, before.get(0)) : Optional.empty();
      if (key.isEmpty()) {
        return List.of();
      }
      keys.add(key.get());
    }
    return List.copyOf(keys);
  }

  /** The sheets that may open with the closing of a sheet. */
  Stream<SheetKey> openings(SheetKey sheet, String opening) {
    Stream<UnitId> heirs =
        organisation().successionsOf(sheet.unit()).stream()
            .filter(each -> each.day().isAfter(sheet.period().lastDay()))
            .flatMap(each -> each.heirs().stream().map(Succession.Heir::unit));
    return Stream.concat(Stream.of(sheet.unit()), heirs)
        .distinct()
        .flatMap(
            unit ->
                carriers
                    .after(unit, sheet)
                    .flatMap(next -> carriers.of(opening, unit, next).stream()));
  }

  /** Who held, on the day before a period, what a unit has at its end; none when it is unknown. */
  private Set<UnitId> predecessors(UnitId unit, Period period) {
    LocalDate eve = period.from().minusDays(1);
    List<Succession> taken =
        organisation().successionsTo(unit).stream().filter(each -> isWithin(each, period)).toList();
    boolean gaveAway =
        organisation().successionsOf(unit).stream().anyMatch(each -> isWithin(each, period));
    if (gaveAway || !taken.stream().allMatch(Succession::isWhole)) {
      return Set.of();
    }
    Set<UnitId> all = new LinkedHashSet<>();
    organisation()
        .unit(unit)
        .filter(own -> own.nameOn(eve).isPresent())
        .ifPresent(own -> all.add(own.id()));
    taken.forEach(each -> all.add(each.predecessor()));
    return all;
  }

  private static boolean isWithin(Succession each, Period period) {
    return !each.day().isBefore(period.from()) && each.day().isBefore(period.until());
  }

  private Organisation organisation() {
    return carriers.organisation();
  }
}
