package vn.qcdc.domain.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.organisation.UnitId;

class CustodyTest {

  private static final UnitId COMMUNE = new UnitId(1);
  private static final UnitId DISTRICT = new UnitId(2);
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  private final Custody taken = Custody.of(COMMUNE, MONDAY);

  @Test
  void whoever_takes_it_in_holds_it() {
    assertEquals(Optional.of(COMMUNE), taken.holder());
    assertEquals(Optional.empty(), taken.sender());
  }

  @Test
  void it_passes_from_one_to_the_next_on_one_day() {
    Custody passed = taken.passed(DISTRICT, day(3), Going.FORWARDED, Coming.FORWARDED);
    assertEquals(Optional.of(DISTRICT), passed.holder());
    assertEquals(Optional.of(COMMUNE), passed.sender());
    assertEquals(
        List.of(
            new Holding(COMMUNE, MONDAY, Coming.RECEIVED, day(3), Going.FORWARDED),
            Holding.begun(DISTRICT, day(3), Coming.FORWARDED)),
        passed.holdings());
  }

  @Test
  void what_is_done_has_no_holder_until_it_is_reopened_by_the_last() {
    Custody done = taken.ended(day(5), Going.RESOLVED);
    assertEquals(Optional.empty(), done.holder());
    assertThrows(IllegalStateException.class, () -> done.ended(day(6), Going.RESOLVED));
    assertEquals(Optional.of(COMMUNE), done.reopened(day(9)).holder());
  }

  @Test
  void nobody_holds_it_before_the_one_before_has_given_it() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Custody(
                List.of(
                    new Holding(COMMUNE, MONDAY, Coming.RECEIVED, day(3), Going.FORWARDED),
                    Holding.begun(DISTRICT, day(4), Coming.FORWARDED))));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Holding(COMMUNE, day(3), Coming.RECEIVED, MONDAY, Going.RESOLVED));
  }

  private static LocalDate day(int ofMarch) {
    return LocalDate.of(2026, 3, ofMarch);
  }
}
