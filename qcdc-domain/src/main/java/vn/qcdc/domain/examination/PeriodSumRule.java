package vn.qcdc.domain.examination;

import static vn.qcdc.domain.finding.FindingCode.PERIOD_SUM_BROKEN;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.qcdc.domain.catalogue.Check;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.Nature;
import vn.qcdc.domain.catalogue.Relation.PeriodSum;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.submission.BlankSheet;
import vn.qcdc.domain.time.Period;
import vn.qcdc.domain.time.PeriodType;

/**
 * The year is the sum of its quarters, or ends as the last of them does. Nothing is found where one
 * of them is missing, or where the unit did not stand through the year.
 */
record PeriodSumRule(Check check, PeriodSum relation) implements Rule {

  @Override
  public Stream<SheetKey> looksAt(BlankSheet sheet, Carriers carriers) {
    return parts(sheet, carriers).stream();
  }

  @Override
  public Stream<SheetKey> bearsOn(BlankSheet sheet, Carriers carriers) {
    return sheet.owes(relation.part())
        ? carriers
            .around(sheet.unit().id(), sheet.period())
            .flatMap(longer -> carriers.of(relation.whole(), sheet.unit().id(), longer).stream())
        : Stream.of();
  }

  @Override
  public Stream<Discrepancy> examine(Subject subject, Surroundings around) {
    List<SheetKey> parts = parts(subject.blank(), around.carriers());
    return parts.isEmpty()
        ? Stream.of()
        : subject.amount(relation.whole()).stream()
            .flatMap(
                whole ->
                    around.sum(parts, relation.part()).stream()
                        .filter(sum -> sum.compareTo(whole) != 0))
            .map(
                sum ->
                    new Held(check, subject)
                        .discrepancy(
                            PERIOD_SUM_BROKEN,
                            relation.whole(),
                            Subject.plain(sum),
                            parts.stream().map(key -> around.part(key, relation.part())).toList()));
  }

  /** The sheets that make the whole, in the order of time; none unless there is one for each. */
  private List<SheetKey> parts(BlankSheet sheet, Carriers carriers) {
    return sheet.owes(relation.whole())
        ? Stream.of(PeriodType.values())
            .filter(shorter -> shorter.fitsInto(sheet.period().type()))
            .map(shorter -> parts(sheet, shorter, carriers))
            .filter(parts -> !parts.isEmpty())
            .findFirst()
            .orElse(List.of())
        : List.of();
  }

  private List<SheetKey> parts(BlankSheet sheet, PeriodType shorter, Carriers carriers) {
    List<Period> tiles = sheet.period().tiledBy(shorter);
    boolean isStock =
        carriers
            .catalogue()
            .measure(relation.part())
            .map(Measure::nature)
            .filter(nature -> nature == Nature.STOCK)
            .isPresent();
    List<Optional<SheetKey>> keys =
        tiles.stream()
            .skip(isStock ? Math.max(0, tiles.size() - 1) : 0)
            .map(tile -> carriers.of(relation.part(), sheet.unit().id(), tile))
            .toList();
    return keys.stream().allMatch(Optional::isPresent)
        ? keys.stream().flatMap(Optional::stream).toList()
        : List.of();
  }
}
