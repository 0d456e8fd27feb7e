package vn.qcdc.persistence.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.time.Period;
import vn.qcdc.persistence.database.TestDatabase;

class PeriodLastDayTest {

  @Test
  void the_database_knows_the_last_day_of_every_period() {
    List<String> codes = new ArrayList<>();
    for (int year = 1945; year < 2200; year++) {
      codes.addAll(List.of(year + "", year + "-H1", year + "-H2", year + "-9M"));
      for (int quarter = 1; quarter <= 4; quarter++) {
        codes.add(year + "-Q" + quarter);
      }
      for (int month = 1; month <= 12; month++) {
        codes.add("%d-%02d".formatted(year, month));
      }
    }
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 5000; i++) {
      LocalDate from = LocalDate.of(1945, 1, 1).plusDays(random.nextInt(70_000));
      codes.add(Period.span(from, from.plusDays(random.nextInt(1, 18_000))).code());
    }
    assertEquals(
        codes.stream().map(code -> Period.parse(code).orElseThrow().lastDay()).toList(),
        lastDays(codes));
  }

  @SuppressWarnings("unchecked")
  private static List<LocalDate> lastDays(List<String> codes) {
    try (EntityManager entityManager = TestDatabase.entityManager()) {
      List<Object> days =
          entityManager
              .createNativeQuery(
                  "SELECT period_last_day(code) FROM unnest(cast(:codes AS text[])) WITH ORDINALITY"
                      + " AS asked (code, place) ORDER BY place")
              .setParameter("codes", codes.toArray(String[]::new))
              .getResultList();
      return days.stream().map(day -> ((Date) day).toLocalDate()).toList();
    }
  }
}
