package vn.qcdc.domain.reorganisation;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.qcdc.domain.reorganisation.SampleReorganisation.DAY;
import static vn.qcdc.domain.reorganisation.SampleReorganisation.EVE;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.reorganisation.Happening.Part;

class UnitHistoryTest {

  private static final LocalDate LATER = DAY.plusYears(1);

  private static SampleReorganisation event() {
    return SampleReorganisation.of("NQ12-2024");
  }

  @Test
  void a_unit_that_nothing_has_happened_to_was_registered() {
    assertEquals(
        List.of("2004-01-01: registered 31429 xã Hiệp Hưng < 934"),
        told(SampleUnitHistory.after().of("31429", EVE)));
    assertEquals(
        List.of("2004-01-01: registered 93 tỉnh Hậu Giang"),
        told(SampleUnitHistory.after().of("93", EVE)));
  }

  @Test
  void a_merger_is_told_to_those_who_go_and_to_those_who_take_over() {
    SampleUnitHistory history =
        SampleUnitHistory.after(
            event()
                .establish("31417", "COMMUNE", "xã", "Tân Phước Hưng", "934")
                .merge("31429", "31417")
                .merge("31417", "31417"));
    assertEquals(
        List.of(
            "2004-01-01: registered 31429 xã Hiệp Hưng < 934",
            "2025-07-01 NQ12-2024: passed on to 31417 whole with 31417; ended"),
        told(history.of("31429", EVE)));
    assertEquals(
        List.of(
            "2025-07-01 NQ12-2024: established 31417 xã Tân Phước Hưng < 934;"
                + " took over 31429 whole, 31417 whole"),
        told(history.of("31417", DAY)));
    assertEquals(
        "2025-07-01 NQ12-2024: moved TERRITORY 31429 → 31417", last(history.of("31429-01", DAY)));
  }

  @Test
  void shares_are_told_as_stated_and_unstated_ones_are_not_made_up() {
    SampleUnitHistory stated =
        SampleUnitHistory.after(
            event()
                .split("31405", "31417", "60", "dân số")
                .split("31405", "31492", "40", "dân số"));
    assertEquals(
        "2025-07-01 NQ12-2024: passed on to 31417 3/5, 31492 2/5; ended",
        last(stated.of("31405", EVE)));
    assertEquals("2025-07-01 NQ12-2024: took over 31405 3/5", last(stated.of("31417", DAY)));
    SampleUnitHistory unstated =
        SampleUnitHistory.after(event().split("31429", "31417").split("31429", "31429"));
    assertEquals(
        "2025-07-01 NQ12-2024: passed on to 31417 ? and goes on", last(unstated.of("31429", DAY)));
    assertEquals("2025-07-01 NQ12-2024: took over 31429 ?", last(unstated.of("31417", DAY)));
  }

  @Test
  void every_change_of_one_event_is_told_and_seen_from_its_own_day() {
    SampleUnitHistory history =
        SampleUnitHistory.after(
            event()
                .rename("31489", "Vĩnh Viễn Tây")
                .retype("31489", "xã", "")
                .recode("31489", "31490", "gso:31490")
                .move("31489", "934", ""),
            SampleReorganisation.of("NQ13-2025").on(LATER).rename("31490", "Vĩnh Tuy"));
    assertEquals(
        List.of(
            "2004-01-01: registered 31489 thị trấn Vĩnh Viễn < 936",
            "2025-07-01 NQ12-2024: renamed thị trấn Vĩnh Viễn → xã Vĩnh Viễn Tây;"
                + " retyped thị trấn → xã; recoded qcdc 31489 → 31490; recoded gso - → 31490;"
                + " moved TERRITORY 936 → 934",
            "2026-07-01 NQ13-2025: renamed xã Vĩnh Viễn Tây → xã Vĩnh Tuy"),
        told(history.of("31490", DAY)));
  }

  @Test
  void a_move_in_the_party_is_told_apart() {
    SampleUnitHistory history = SampleUnitHistory.after(event().move("31429-DU00", "", "93-DU00"));
    assertEquals(
        "2025-07-01 NQ12-2024: moved PARTY 934-DU00 → 93-DU00",
        last(history.of("31429-DU00", DAY)));
  }

  @Test
  void what_was_annulled_stays_and_its_units_are_named_as_they_would_have_been() {
    SampleUnitHistory history =
        SampleUnitHistory.after(
                event()
                    .establish("31417", "COMMUNE", "xã", "Tân Phước Hưng", "934")
                    .merge("31429", "31417")
                    .merge("31417", "31417"))
            .annulled("NQ12-2024", SampleReorganisation.of("BB-2025"));
    UnitHistory told = history.of("31429", DAY);
    assertEquals(
        List.of(
            "2004-01-01: registered 31429 xã Hiệp Hưng < 934",
            "2025-07-01 NQ12-2024 annulled: passed on to 31417 whole with 31417; ended",
            "2025-07-01 BB-2025: annulled NQ12-2024"),
        told(told));
    UnitSnapshot heir = told.events().get(1).happenings().get(0).others().get(0);
    assertEquals("xã Tân Phước Hưng", heir.fullName());
  }

  @Test
  void what_an_annulled_annulment_undid_is_in_force_again() {
    SampleUnitHistory history =
        SampleUnitHistory.after(event().rename("31429", "Hiệp Hòa"))
            .annulled("NQ12-2024", SampleReorganisation.of("BB-2025"))
            .annulled("BB-2025", SampleReorganisation.of("BB-2026"));
    assertEquals(
        List.of(
            "2004-01-01: registered 31429 xã Hiệp Hưng < 934",
            "2025-07-01 NQ12-2024: renamed xã Hiệp Hưng → xã Hiệp Hòa",
            "2025-07-01 BB-2025 annulled: annulled NQ12-2024",
            "2025-07-01 BB-2026: annulled BB-2025"),
        told(history.of("31429", DAY)));
  }

  @ParameterizedTest
  @CsvSource({"2025-06-30, true", "2025-07-01, false", "2025-07-02, false"})
  void an_event_is_ahead_until_its_day(LocalDate today, boolean expected) {
    UnitEvent event =
        SampleUnitHistory.after(event().rename("31429", "Hiệp Hòa"))
            .event("31429", DAY, "NQ12-2024");
    assertEquals(expected, event.isAhead(today));
  }

  @Test
  void the_ward_of_the_example_was_made_of_three() {
    SampleUnitHistory history = SampleUnitHistory.ofProvince("hau-giang");
    assertEquals(
        List.of(
            "2025-07-01 NQ1668-2025: established 31321 phường Vị Thanh < 92;"
                + " took over 31318 whole, 31321 whole, 31330 whole",
            "2025-07-01 L72-2025-92: took over 930 ?"),
        told(history.of("31321", DAY)));
    assertEquals(
        "2025-07-01 NQ1668-2025: passed on to 31321 whole with 31318, 31330; ended",
        last(history.of("31321", EVE)));
    assertEquals(2, history.of("930", EVE).events().size(), "A move on its last day never held");
    String district = last(history.of("930", EVE));
    assertTrue(district.startsWith("2025-07-01 L72-2025-92: passed on to "), district);
    assertTrue(district.contains("31321 ?") && district.endsWith("; ended"), district);
    assertFalse(district.contains("930"), district);
  }

  private static String last(UnitHistory history) {
    List<String> told = told(history);
    return told.get(told.size() - 1);
  }

  private static List<String> told(UnitHistory history) {
    return history.events().stream().map(UnitHistoryTest::told).toList();
  }

  private static String told(UnitEvent event) {
    @Nullable Reorganisation by = event.reorganisation();
    return event.on()
        + (by == null ? "" : " " + by.code())
        + (event.annulled() ? " annulled" : "")
        + ": "
        + event.happenings().stream().map(each -> each.tell(new Words())).collect(joining("; "));
  }

  private static final class Words implements Happening.Teller<String> {

    @Override
    public String registered(Happening.Registered it) {
      return "registered " + it.unit().code() + " " + it.unit().fullName() + below(it.above());
    }

    @Override
    public String established(Happening.Established it) {
      return "established " + it.unit().code() + " " + it.unit().fullName() + below(it.above());
    }

    @Override
    public String renamed(Happening.Renamed it) {
      return "renamed " + it.before().fullName() + " → " + it.after().fullName();
    }

    @Override
    public String retyped(Happening.Retyped it) {
      return "retyped " + it.before().type() + " → " + it.after().type();
    }

    @Override
    public String recoded(Happening.Recoded it) {
      String before = Objects.requireNonNullElse(it.before(), "-");
      return "recoded " + it.scheme() + " " + before + " → " + it.after();
    }

    @Override
    public String moved(Happening.Moved it) {
      return "moved " + it.hierarchy() + " " + code(it.from()) + " → " + code(it.to());
    }

    @Override
    public String tookOver(Happening.TookOver it) {
      return "took over " + parts(it.parts());
    }

    @Override
    public String passedOn(Happening.PassedOn it) {
      String with = it.together().stream().map(UnitSnapshot::code).collect(joining(", "));
      return "passed on to "
          + parts(it.parts())
          + (it.goesOn() ? " and goes on" : "")
          + (with.isEmpty() ? "" : " with " + with);
    }

    @Override
    public String ended(Happening.Ended it) {
      return "ended";
    }

    @Override
    public String annulled(Happening.Annulled it) {
      return "annulled " + it.undone().code();
    }

    private static String parts(List<Part> parts) {
      return parts.stream().map(Words::part).collect(joining(", "));
    }

    private static String part(Part part) {
      String share =
          part.isWhole()
              ? "whole"
              : part.share() == null ? "?" : part.share().part() + "/" + part.share().whole();
      return part.unit().code() + " " + share;
    }

    private static String below(@Nullable UnitSnapshot above) {
      return above == null ? "" : " < " + above.code();
    }

    private static String code(@Nullable UnitSnapshot unit) {
      return unit == null ? "-" : unit.code();
    }
  }
}
