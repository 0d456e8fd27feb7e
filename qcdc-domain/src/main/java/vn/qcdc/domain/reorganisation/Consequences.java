package vn.qcdc.domain.reorganisation;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Succession;
import vn.qcdc.domain.organisation.UnitId;

/**
 * What a reorganisation means for figures that were sent already.
 *
 * @param restated how many sheets of the predecessors their heirs answer for from now on
 * @param stranded sheets of periods that end when their unit stands no more; no total counts them,
 *     the heirs have to report these periods
 */
public record Consequences(long restated, List<SheetKey> stranded) {

  public Consequences {
    stranded = List.copyOf(stranded);
  }

  static Consequences of(Effect effect, Organisation after, LocalDate day, Sheets sheets) {
    Set<UnitId> predecessors =
        effect.begun().stream().map(Succession::predecessor).collect(toSet());
    return new Consequences(
        sheets.countEndingBefore(predecessors, day),
        sheets.endingFrom(gone(effect, after, day), day));
  }

  static Set<UnitId> gone(Effect effect, Organisation after, LocalDate day) {
    return effect.units().stream()
        .filter(unit -> after.unit(unit).flatMap(each -> each.nameOn(day)).isEmpty())
        .collect(toSet());
  }
}
