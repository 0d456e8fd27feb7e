package vn.qcdc.domain.examination;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.figure.SheetKey;

/**
 * What stands around the examined sheets.
 *
 * @param sheets all of those looked at that stand
 */
record Surroundings(Map<SheetKey, KeptSheet> sheets, Carriers carriers) {

  /** Missing too where no sheet stands. */
  Figure figure(SheetKey key, String measure) {
    KeptSheet kept = sheets.get(key);
    return kept == null ? new Figure.Missing() : kept.sheet().figure(measure);
  }

  Optional<BigDecimal> amount(SheetKey key, String measure) {
    return Subject.amount(figure(key, measure));
  }

  /** The sum over sheets; empty when one of them says no amount. */
  Optional<BigDecimal> sum(Collection<SheetKey> keys, String measure) {
    List<Optional<BigDecimal>> amounts = keys.stream().map(key -> amount(key, measure)).toList();
    return amounts.stream().allMatch(Optional::isPresent)
        ? Optional.of(total(amounts.stream().flatMap(Optional::stream)))
        : Optional.empty();
  }

  static BigDecimal total(Stream<BigDecimal> amounts) {
    return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  Part part(SheetKey key, String measure) {
    return new Part(
        carriers.code(key),
        key.period().code(),
        measure,
        Subject.text(amount(key, measure).orElse(null)));
  }

  boolean wasReceivedAfter(SheetKey key, Instant instant) {
    KeptSheet kept = sheets.get(key);
    return kept != null && kept.revision().receivedAt().isAfter(instant);
  }
}
