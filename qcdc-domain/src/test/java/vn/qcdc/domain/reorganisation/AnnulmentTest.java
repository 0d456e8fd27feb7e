package vn.qcdc.domain.reorganisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.qcdc.domain.reorganisation.SampleReorganisation.DAY;
import static vn.qcdc.domain.reorganisation.SampleReorganisation.EVE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.figure.SampleSheet;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.SampleUnit;
import vn.qcdc.domain.organisation.UnitId;

class AnnulmentTest {

  private static final LocalDate LATER = DAY.plusYears(1);

  private final SampleRegister register = new SampleRegister();

  private static SampleReorganisation event() {
    return SampleReorganisation.of("NQ12-2024");
  }

  private static SampleReorganisation other() {
    return SampleReorganisation.of("NQ13-2025");
  }

  private static SampleReorganisation annulment() {
    return SampleReorganisation.of("BB12-2024").number("13/NQ-HĐND");
  }

  private static SampleReorganisation counterAnnulment() {
    return SampleReorganisation.of("BB13-2024").number("14/NQ-HĐND");
  }

  /** One of each kind at least. */
  static List<SampleReorganisation> all() {
    return List.of(
        event().rename("31405", "Thạnh Hòa Mới").retype("31489", "xã", ""),
        event().recode("934", "935", "gso:935").move("31405", "936", ""),
        event().move("31429-DU00", "", "93-DU00"),
        event().merge("31429", "31417"),
        event().split("31405", "31405").split("31405", "31417"),
        event()
            .merge("31429", "31417")
            .merge("31417", "31417")
            .establish("31417", "COMMUNE", "xã", "Tân Phước Hưng", "934"),
        event()
            .establish("92", "PROVINCE", "thành phố", "Cần Thơ", "")
            .merge("93", "92")
            .dissolve("934-DU00")
            .move("31429-DU00", "", "93-DU00")
            .abolish("92", "DISTRICT"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void what_is_annulled_has_never_been_and_comes_back_whole(SampleReorganisation event) {
    Set<Object> before = register.contents();
    register.enter(event);
    Set<Object> after = register.contents();
    assertNotEquals(before, after);

    Outcome undone = register.annul("NQ12-2024", annulment());
    assertEquals(before, register.contents());
    assertEquals(DAY, undone.day());
    assertEquals("NQ12-2024", undone.reorganisation().annuls());

    register.annul("BB12-2024", counterAnnulment());
    assertEquals(after, register.contents());
    register.annul("BB13-2024", SampleReorganisation.of("BB14-2024"));
    assertEquals(before, register.contents());
  }

  @ParameterizedTest
  @MethodSource("all")
  void it_is_annulled_once(SampleReorganisation event) {
    register.enter(event);
    register.annul("NQ12-2024", annulment());
    assertEquals(
        "CHANGED_SINCE @ reorganisation = NQ12-2024 ! BB12-2024",
        register.annulmentFindings("NQ12-2024", counterAnnulment()));
    assertEquals(
        "REORGANISATION_DIFFERS @ row 2, column reorganisation = NQ12-2024 ! BB12-2024",
        register.findings(event));
  }

  @ParameterizedTest
  @MethodSource("all")
  void an_annulment_that_is_entered_again_is_left_as_it_is(SampleReorganisation event) {
    register.enter(event);
    register.annul("NQ12-2024", annulment());
    Set<Object> once = register.contents();
    Outcome again = register.annul("NQ12-2024", annulment());
    assertEquals(false, again.isNew());
    assertEquals(once, register.contents());
    assertEquals(2, register.reorganisations.all().size());
    again.before().asOf(DAY, Hierarchy.TERRITORY);
    register
        .reorganiseUnits()
        .entered("NQ12-2024")
        .orElseThrow()
        .after()
        .asOf(DAY, Hierarchy.TERRITORY);
    register
        .reorganiseUnits()
        .entered("BB12-2024")
        .orElseThrow()
        .before()
        .asOf(DAY, Hierarchy.TERRITORY);
  }

  @Test
  void an_annulment_of_another_content_is_returned() {
    register.enter(event().rename("31405", "A"), other().rename("31417", "B"));
    register.annul("NQ12-2024", annulment());
    assertEquals(
        "REORGANISATION_DIFFERS @ /reorganisation = BB12-2024 ! NQ12-2024",
        register.annulmentFindings("NQ12-2024", annulment().number("99")));
    assertEquals(
        "REORGANISATION_DIFFERS @ /reorganisation = BB12-2024 ! NQ12-2024",
        register.annulmentFindings("NQ13-2025", annulment()));
    assertEquals(
        "REORGANISATION_DIFFERS @ /reorganisation = NQ13-2025",
        register.annulmentFindings("NQ12-2024", SampleReorganisation.of("NQ13-2025")));
    assertEquals(
        "REORGANISATION_UNKNOWN @ reorganisation = NQ99",
        register.annulmentFindings("NQ99", annulment()));
    assertEquals(
        "VALUE_REQUIRED @ row 2, column number",
        register.annulmentFindings("NQ13-2025", SampleReorganisation.of("BB99").number("")));
    assertEquals(
        "REORGANISATION_DIFFERS @ row 2, column reorganisation = BB12-2024",
        register.findings(SampleReorganisation.of("BB12-2024").rename("31405", "A")));
  }

  @Test
  void an_annulment_that_has_been_annulled_is_not_simply_there_again() {
    register.enter(event().rename("31405", "A"));
    register.annul("NQ12-2024", annulment());
    register.annul("BB12-2024", counterAnnulment());
    assertEquals(
        "REORGANISATION_DIFFERS @ /reorganisation = BB12-2024 ! NQ12-2024",
        register.annulmentFindings("NQ12-2024", annulment()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2099-01-01", "2199-12-31"})
  void what_is_announced_is_called_off(LocalDate ahead) {
    Set<Object> before = register.contents();
    register.enter(event().on(ahead).merge("31429", "31417"));
    assertEquals("", register.at("31429", ahead));
    register.annul("NQ12-2024", annulment());
    assertEquals(before, register.contents());
    assertEquals(ahead, register.reorganisations.find("BB12-2024").orElseThrow().effectiveOn());
  }

  @Test
  void nothing_is_kept_by_a_rehearsal() {
    register.enter(event().merge("31429", "31417"));
    Set<Object> before = register.contents();
    Outcome outcome =
        register
            .annulReorganisation()
            .rehearse("NQ12-2024", annulment().draft(), SampleRegister.RECORDED)
            .orElseThrow(SampleRegister::refused);
    assertEquals(true, outcome.isNew());
    assertEquals(before, register.contents());
    assertEquals(true, outcome.after().asOf(DAY, Hierarchy.TERRITORY).unit("31429").isPresent());
  }

  static List<List<SampleReorganisation>> eventsWithLaterOnes() {
    return List.of(
        // The later one has changed the same fact.
        List.of(event().rename("31405", "A"), other().on(LATER).rename("31405", "B")),
        List.of(event().rename("31405", "A"), other().rename("31405", "B")),
        // Its new unit has passed on, has inherited, or has something below it.
        List.of(
            event().establish("31435", "COMMUNE", "xã", "Phương Phú", "934"),
            other().on(LATER).merge("31435", "31405")),
        List.of(
            event().establish("31435", "COMMUNE", "xã", "Phương Phú", "934"),
            other().on(LATER).split("31435", "31435").split("31435", "31405")),
        List.of(
            event().establish("31435", "COMMUNE", "xã", "Phương Phú", "934"),
            other().on(LATER).merge("31405", "31435")),
        List.of(
            event().establish("31435", "COMMUNE", "xã", "Phương Phú", "934"),
            other().on(LATER).establish("31435-01", "HAMLET", "ấp", "Mỹ Hòa", "31435")),
        // What it took away has been taken by others.
        List.of(
            event().merge("31489", "31492"),
            other().on(LATER).establish("31489", "COMMUNE", "xã", "Vĩnh Viễn", "936")),
        List.of(
            event().recode("31489", "31490", ""), other().on(LATER).recode("31492", "31489", "")),
        // The unit from which it moved another has ended.
        List.of(
            event().move("31489", "934", "").move("31492", "934", ""),
            other().on(LATER).dissolve("936")),
        // The level below which it took units out is theirs now.
        List.of(
            event().move("31489", "934", "").move("31492", "934", ""),
            other().on(LATER).retype("936", "xã", "COMMUNE")));
  }

  @ParameterizedTest
  @MethodSource("eventsWithLaterOnes")
  void that_on_which_a_later_one_stands_is_not_annulled(List<SampleReorganisation> events) {
    events.forEach(register::enter);
    Set<Object> before = register.contents();
    String found = register.annulmentFindings("NQ12-2024", annulment());
    assertEquals("CHANGED_SINCE @ reorganisation", found.substring(0, 30), found);
    assertEquals(before, register.contents());
    register.annul("NQ13-2025", counterAnnulment());
    register.annul("NQ12-2024", annulment());
  }

  @Test
  void the_finding_names_the_unit_that_has_changed() {
    register.enter(event().merge("31489", "31492"));
    register.enter(other().on(LATER).establish("31489", "COMMUNE", "xã", "Vĩnh Viễn", "936"));
    assertEquals(
        "CHANGED_SINCE @ reorganisation = 31489 ! NQ12-2024",
        register.annulmentFindings("NQ12-2024", annulment()).lines().findFirst().orElseThrow());
  }

  static List<List<SampleReorganisation>> eventsAfterTheAnnulment() {
    return List.of(
        List.of(event().rename("31405", "A"), other().rename("31405", "B")),
        List.of(event().merge("31405", "31417"), other().dissolve("31417")),
        List.of(
            event().merge("31405", "31417"),
            other().split("31405", "31405").split("31405", "31492")),
        List.of(
            event().establish("31435", "COMMUNE", "xã", "A", "934"),
            other().establish("31435", "COMMUNE", "xã", "B", "934")),
        List.of(event().recode("31405", "", "tinh:1"), other().recode("31405", "", "tinh:2")),
        List.of(event().move("93-DU00", "", "93-DU01"), other().move("93-DU00", "", "93-DU02")),
        List.of(
            event().establish("31435", "COMMUNE", "xã", "A", "936"), other().merge("936", "934")));
  }

  @ParameterizedTest
  @MethodSource("eventsAfterTheAnnulment")
  void what_was_done_since_keeps_an_annulment_from_being_annulled(
      List<SampleReorganisation> events) {
    register.enter(
        SampleReorganisation.of("NQ10")
            .on(DAY.minusYears(1))
            .establish("93-DU01", "PARTY_ORGANISATION", "PROVINCE", "đảng ủy", "A", "93", "", "")
            .establish("93-DU02", "PARTY_ORGANISATION", "PROVINCE", "đảng ủy", "B", "93", "", ""));
    register.enter(events.get(0));
    register.annul("NQ12-2024", annulment());
    register.enter(events.get(1));
    String found = register.annulmentFindings("BB12-2024", counterAnnulment());
    assertEquals("CHANGED_SINCE @ reorganisation", found.substring(0, 30), found);
  }

  @Test
  void what_a_registration_put_below_a_new_unit_keeps_it() {
    register.enter(event().establish("31435", "COMMUNE", "xã", "Phương Phú", "934"));
    UnitId hamlet = register.organisations.nextIds(1).get(0);
    register.organisations.add(
        List.of(
            SampleUnit.of(hamlet)
                .since(LATER)
                .named(Level.HAMLET, "ấp", "Mỹ Hòa")
                .coded("31435-01")
                .below(register.id("31435", DAY))
                .unit()));
    String found = register.annulmentFindings("NQ12-2024", annulment());
    assertEquals("CHANGED_SINCE @ reorganisation", found.substring(0, 30), found);
  }

  @Test
  void sheets_of_a_new_unit_keep_it() {
    register.enter(
        event().establish("31435", "COMMUNE", "xã", "Phương Phú", "934").merge("31405", "31435"));
    register.sheets.keep(
        SampleSheet.of(SampleCatalogue.QUARTERLY, register.id("31435", DAY), "2025-Q3")
            .value("MEDIATIONS", 3)
            .kept());
    assertEquals(
        "SHEETS_KEPT @ reorganisation = 31435 ! NQ12-2024",
        register.annulmentFindings("NQ12-2024", annulment()));
  }

  @Test
  void sheets_of_what_comes_back_do_not() {
    SheetKey key = sheetOfThanhHoa("2025-Q2");
    register.enter(event().merge("31405", "31417"));
    register.annul("NQ12-2024", annulment());
    assertEquals(true, register.sheets.find(key, null).isPresent());
    register.annul("BB12-2024", counterAnnulment());
  }

  @Test
  void sheets_sent_by_what_came_back_keep_the_annulment() {
    register.enter(event().merge("31405", "31417"));
    register.annul("NQ12-2024", annulment());
    sheetOfThanhHoa("2025-Q3");
    assertEquals(
        "SHEETS_KEPT @ reorganisation = 31405 ! BB12-2024",
        register.annulmentFindings("BB12-2024", counterAnnulment()));
  }

  private SheetKey sheetOfThanhHoa(String period) {
    KeptSheet kept =
        SampleSheet.of(SampleCatalogue.QUARTERLY, register.id("31405", EVE), period)
            .value("MEDIATIONS", 3)
            .kept();
    register.sheets.keep(kept);
    return kept.sheet().key();
  }

  @Test
  void sheets_of_predecessors_are_restated_and_those_that_end_too_late_are_stranded() {
    sheetOfThanhHoa("2025-Q1");
    sheetOfThanhHoa("2025-Q2");
    SheetKey stranded = sheetOfThanhHoa("2025-Q3");
    Outcome outcome = register.enter(event().merge("31405", "31417")).get(0);
    assertEquals(new Consequences(2, List.of(stranded)), outcome.consequences());
  }

  @Test
  void two_events_on_one_day_are_done_in_the_order_of_the_file_and_undone_backwards() {
    Set<Object> before = register.contents();
    register.enter(
        event()
            .establish("92", "PROVINCE", "thành phố", "Cần Thơ", "")
            .merge("93", "92")
            .merge("93-DU00", "92-DU00")
            .establish("92-DU00", "PARTY_ORGANISATION", "PROVINCE", "đảng bộ", "A", "92", "", "")
            .establish("92-CQ02", "AGENCY", "PROVINCE", "cơ quan", "Sở Nội vụ", "92", "", "")
            .merge("93-CQ02", "92-CQ02"),
        other()
            .merge("31429", "31417")
            .merge("31417", "31417")
            .establish("31417", "COMMUNE", "xã", "Tân Phước Hưng", "92")
            .abolish("92", "DISTRICT")
            .dissolve("934-DU00")
            .move("31429-DU00", "", "92-DU00"));
    assertEquals("31417 xã Tân Phước Hưng < 92", register.at("31417", DAY));
    assertEquals("31429-01 ấp Mỹ Lợi < 31417", register.at("31429-01", DAY));
    String found = register.annulmentFindings("NQ12-2024", annulment());
    assertEquals("CHANGED_SINCE @ reorganisation", found.substring(0, 30), found);
    register.annul("NQ13-2025", counterAnnulment());
    register.annul("NQ12-2024", annulment());
    assertEquals(before, register.contents());
  }

  @Test
  void an_event_may_be_entered_after_a_later_one_on_other_units() {
    register.enter(event().on(LATER).merge("31489", "31492"));
    register.enter(other().merge("31429", "31417"));
    assertEquals("", register.at("31429", DAY));
    assertEquals("31489 thị trấn Vĩnh Viễn < 936", register.at("31489", DAY));
    assertEquals("", register.at("31489", LATER));
    assertEquals(
        List.of("NQ13-2025", "NQ12-2024"),
        register.reorganisations.all().stream().map(Reorganisation::code).toList());
  }
}
