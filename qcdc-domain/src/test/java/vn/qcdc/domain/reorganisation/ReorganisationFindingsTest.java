package vn.qcdc.domain.reorganisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.reorganisation.SampleReorganisation.DAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.qcdc.domain.organisation.SampleOrganisation;

class ReorganisationFindingsTest {

  private static final LocalDate LATER = DAY.plusYears(1);
  private static final String LONG = "Đ".repeat(301);

  private final SampleRegister register = new SampleRegister();

  private static SampleReorganisation event() {
    return SampleReorganisation.of("NQ12-2024");
  }

  private static SampleReorganisation earlier() {
    return SampleReorganisation.of("NQ11-2024");
  }

  static List<Arguments> wrongDecisions() {
    return List.of(
        decision(event(), "VALUE_REQUIRED @ row 2, column acts"),
        decision(event().inJson(), "VALUE_REQUIRED @ /acts"),
        decision(
            SampleReorganisation.of("").rename("31429", "A"),
            "VALUE_REQUIRED @ row 2, column reorganisation"),
        decision(
            SampleReorganisation.of("nq 12").rename("31429", "A").inJson(),
            "VALUE_NOT_ALLOWED @ /reorganisation = nq 12 ! A–Z, 0–9, '.', '_', '-'; ≤ 60"),
        decision(
            SampleReorganisation.of("IMPORTS").rename("31429", "A"),
            "VALUE_NOT_ALLOWED @ row 2, column reorganisation = IMPORTS"
                + " ! A–Z, 0–9, '.', '_', '-'; ≤ 60"),
        decision(
            event().rename("31429", "A").number(" ").issuer(""),
            lines(
                "VALUE_REQUIRED @ row 2, column number", "VALUE_REQUIRED @ row 2, column issuer")),
        decision(
            event().rename("31429", "A").number("1".repeat(101)),
            "VALUE_TOO_LONG @ row 2, column number = " + "1".repeat(40) + "… ! ≤ 100"),
        decision(
            event().rename("31429", "A").issuedOn("12/12/2024").effectiveOn("").inJson(),
            lines(
                "VALUE_NOT_ALLOWED @ /issuedOn = 12/12/2024 ! 2025-07-01",
                "VALUE_REQUIRED @ /effectiveOn =  ! 2025-07-01")),
        decision(
            event().rename("31429", "A").effectiveOn("+999999999-12-31"),
            "VALUE_NOT_ALLOWED @ row 2, column effective_on = +999999999-12-31 ! 2025-07-01"));
  }

  private static Arguments decision(SampleReorganisation event, String expected) {
    return Arguments.of(expected, event);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongDecisions")
  void a_decision_is_read_as_a_whole(String expected, SampleReorganisation event) {
    assertEquals(expected, register.findings(event));
  }

  static List<Arguments> wrongActs() {
    return List.of(
        act("VALUE_REQUIRED @ row 2, column act =  ! " + kinds(), event().act("")),
        act("VALUE_NOT_ALLOWED @ /acts/0/act = merge ! " + kinds(), event().inJson().act("merge")),
        act("VALUE_REQUIRED @ row 2, column unit", event().dissolve("")),
        act(
            lines("VALUE_REQUIRED @ /acts/0/unit", "VALUE_REQUIRED @ /acts/0/successor"),
            event().inJson().merge("", "")),
        act("VALUE_REQUIRED @ row 2, column name", event().rename("31429", "")),
        act("VALUE_REQUIRED @ row 2, column type", event().retype("31429", "", "COMMUNE")),
        act("VALUE_REQUIRED @ row 2, column code", event().recode("31429", "", "")),
        act("VALUE_REQUIRED @ row 2, column parent", event().move("31429", "", "")),
        act("VALUE_REQUIRED @ /acts/0/level", event().inJson().abolish("93", "")),
        act(
            "VALUE_NOT_ALLOWED @ row 2, column level = HUYEN"
                + " ! [PROVINCE, DISTRICT, COMMUNE, HAMLET]",
            event().abolish("93", "HUYEN")),
        act(
            lines(
                "VALUE_NOT_ALLOWED @ row 2, column weight = 5 ! MERGE",
                "VALUE_NOT_ALLOWED @ row 2, column weighed_by = dân số ! MERGE"),
            event().act("MERGE", "31429", "31417", "5", "dân số")),
        act(
            "VALUE_NOT_ALLOWED @ /acts/0/partyParent = 93-DU00 ! DISSOLVE",
            event()
                .inJson()
                .act("DISSOLVE", "31429-CQ01", "", "", "", "", "", "", "", "", "", "93-DU00")),
        act("UNIT_UNKNOWN @ row 2, column unit = 99999 ! 2025-07-01", event().dissolve("99999")),
        act(
            "UNIT_UNKNOWN @ /acts/1/unit = gso:99999 ! 2025-07-01",
            event().inJson().dissolve("31429-CQ01").rename("gso:99999", "A")),
        act(
            "UNIT_UNKNOWN @ row 2, column successor = 99999 ! 2025-07-01",
            event().merge("31429", "99999")),
        act(
            "UNIT_UNKNOWN @ row 2, column unit = 99999 ! 2025-07-01",
            event().abolish("99999", "DISTRICT")),
        act(
            "SUCCESSOR_OF_OTHER_KIND @ row 2, column successor = 93-CQ02 ! TERRITORY",
            event().merge("31489", "93-CQ02")),
        act(
            "SUCCESSOR_OF_OTHER_KIND @ /acts/0/successor = 31489 ! AGENCY",
            event().inJson().merge("93-CQ02", "31489")),
        act("SHARES_INCOMPLETE @ row 2, column weight = ", event().split("31489", "31489", "", "")),
        act(
            "SHARES_INCOMPLETE @ row 2, column weight = 5",
            event().split("31489", "31489", "5", "dân số").split("31489", "31492")),
        act(
            "SHARES_INCOMPLETE @ row 2, column weight = 5",
            event().split("31489", "31489", "5", "").split("31489", "31492", "5", "")),
        act(
            "SHARES_INCOMPLETE @ row 2, column weight = 5",
            event()
                .split("31489", "31489", "5", "dân số")
                .split("31489", "31492", "5", "diện tích")),
        act(
            "SHARES_INCOMPLETE @ /acts/0/weight = 5",
            event()
                .inJson()
                .split("31489", "31489", "5", "dân số")
                .split("31489", "31492", "0", "dân số")),
        act(
            "SHARES_INCOMPLETE @ row 2, column weight = ",
            event().split("31489", "31492").split("31489", "31492")),
        act(
            lines(
                "VALUE_NOT_ALLOWED @ row 3, column weight = -5 ! 1 … 999999999999999",
                "SHARES_INCOMPLETE @ row 2, column weight = 5"),
            event().split("31489", "31489", "5", "dân số").split("31489", "31492", "-5", "dân số")),
        act(
            "VALUE_TOO_LONG @ row 2, column weighed_by = " + "Đ".repeat(40) + "… ! ≤ 100",
            event().split("31489", "31489", "5", LONG).split("31489", "31492", "5", LONG)),
        act(
            "UNIT_ENDS_TWICE @ row 3, column unit = 31489",
            event().merge("31489", "31492").dissolve("31489")),
        act(
            "UNIT_ENDS_TWICE @ /acts/1/unit = 31489",
            event().inJson().merge("31489", "31492").merge("31489", "31405")),
        act(
            "UNIT_ENDS_TWICE @ row 3, column unit = 31489",
            event().split("31489", "31492").merge("31489", "31405").split("31489", "31405")),
        act(
            "UNIT_NOT_STANDING @ row 2, column unit = 31489 ! 2025-07-01",
            event().rename("31489", "A").merge("31489", "31492")),
        act(
            "UNIT_NOT_STANDING @ row 3, column unit = 31489 ! 2025-07-01",
            event().dissolve("31489").recode("31489", "31490", "")),
        act(
            lines(
                "CHILD_WITHOUT_PARENT @ row 2, column acts = 31429-01 ! 31429",
                "CHILD_WITHOUT_PARENT @ row 2, column acts = 31429-02 ! 31429",
                "CHILD_WITHOUT_PARENT @ row 2, column acts = 31429-CQ01 ! 31429",
                "CHILD_WITHOUT_PARENT @ row 2, column acts = 31429-DN01 ! 31429",
                "CHILD_WITHOUT_PARENT @ row 2, column acts = 31429-DU00 ! 31429"),
            event().dissolve("31429")),
        act(
            lines(
                "CHILD_WITHOUT_PARENT @ /acts = 31429-01 ! 31429",
                "CHILD_WITHOUT_PARENT @ /acts = 31429-DN01 ! 31429"),
            event()
                .inJson()
                .split("31429", "31405")
                .split("31429", "31417")
                .move("31429-02", "31405", "")
                .move("31429-CQ01", "31405", "")
                .move("31429-DU00", "31417", "")),
        act(
            "CHILD_WITHOUT_PARENT @ row 2, column acts = 934-DU00 ! 934",
            event().abolish("93", "DISTRICT")),
        act(
            "CODE_TWICE @ row 2, column code = 31405",
            event().establish("31405", "COMMUNE", "xã", "Long Thạnh", "934")),
        act(
            "CODE_TWICE @ /acts/1/code = 31435",
            event()
                .inJson()
                .establish("31435", "COMMUNE", "xã", "Long Thạnh", "934")
                .establish("31435", "COMMUNE", "xã", "Phương Phú", "936")),
        act(
            "CODE_TWICE @ row 2, column external_codes = 934",
            event()
                .establish(
                    "31435", "TERRITORY", "COMMUNE", "xã", "Phương Phú", "934", "", "gso:934")),
        act("CODE_TWICE @ row 2, column code = 31405", event().recode("31417", "31405", "")),
        act(
            "CODE_TWICE @ row 3, column code = 31500",
            event().recode("31417", "31500", "").recode("31405", "31500", "")),
        act(
            "CODE_TWICE @ row 3, column external_codes = 2",
            event().recode("31417", "", "gso:1").recode("31417", "", "gso:2")),
        act(
            "VALUE_NOT_ALLOWED @ row 2, column code = a b"
                + " ! A–Z, a–z, 0–9, '.', '_', '-'; ≤ 60",
            event().recode("31417", "a b", "")),
        act(
            "PARENT_UNKNOWN @ row 2, column parent = 99999 ! 2025-07-01",
            event().establish("31435", "COMMUNE", "xã", "Phương Phú", "99999")),
        act(
            "PARENT_UNKNOWN @ row 3, column parent = 31429 ! 2025-07-01",
            event().merge("31429", "31417").establish("A-01", "HAMLET", "ấp", "Mỹ Hòa", "31429")),
        act(
            "PARENT_REQUIRED @ /acts/0/parent",
            event().inJson().establish("31435", "COMMUNE", "xã", "Phương Phú", "")),
        act(
            "LEVEL_NOT_BELOW_PARENT @ row 2, column level = COMMUNE ! TERRITORY COMMUNE",
            event().establish("31435", "COMMUNE", "xã", "Phương Phú", "31429")),
        act(
            "LEVEL_NOT_BELOW_PARENT @ /acts/0/level = COMMUNE ! TERRITORY COMMUNE",
            event().inJson().move("31429", "31417", "")),
        act(
            lines(
                "LEVEL_NOT_BELOW_PARENT @ row 2, column acts = HAMLET 31429-01 ! HAMLET 31429",
                "LEVEL_NOT_BELOW_PARENT @ row 2, column acts = HAMLET 31429-02 ! HAMLET 31429",
                "LEVEL_NOT_BELOW_PARENT @ row 2, column acts = COMMUNE 31429-CQ01 ! HAMLET 31429",
                "LEVEL_NOT_BELOW_PARENT @ row 2, column acts = COMMUNE 31429-DN01 ! HAMLET 31429",
                "LEVEL_NOT_BELOW_PARENT @ row 2, column acts = COMMUNE 31429-DU00 ! HAMLET 31429"),
            event().retype("31429", "ấp", "HAMLET")),
        act(
            "VALUE_NOT_ALLOWED @ row 2, column level = XA"
                + " ! [PROVINCE, DISTRICT, COMMUNE, HAMLET]",
            event().retype("31417", "phường", "XA")),
        act(
            "VALUE_TOO_LONG @ row 2, column name = " + "Đ".repeat(40) + "… ! ≤ 300",
            event().rename("31417", LONG)),
        act(
            "VALUE_NOT_ALLOWED @ row 3, column name = B ! A",
            event().rename("31417", "A").rename("31417", "B")),
        act(
            "UNIT_BELOW_ITSELF @ row 2, column unit = 934-DU00",
            event().move("934-DU00", "", "31429-DU00")),
        act(
            lines(
                "UNIT_BELOW_ITSELF @ /acts/0/unit = 93-DU00",
                "UNIT_BELOW_ITSELF @ /acts/1/unit = 934-DU00"),
            event().inJson().move("93-DU00", "", "934-DU00").move("934-DU00", "", "93-DU00")),
        act(
            lines(
                "UNIT_BELOW_ITSELF @ row 2, column acts = 934-DU00 ! 31429-DU00",
                "UNIT_BELOW_ITSELF @ row 2, column acts = 31429-DU00 ! 934-DU00"),
            event().merge("93-DU00", "31429-DU00")),
        act(
            "UNIT_BELOW_ITSELF @ row 2, column acts = 31429-DU00 ! 31429-DU00",
            event().merge("934-DU00", "31429-DU00")));
  }

  private static String lines(String... findings) {
    return String.join("\n", findings);
  }

  private static String kinds() {
    return "[ESTABLISH, MERGE, SPLIT, RENAME, RETYPE, RECODE, MOVE, DISSOLVE, ABOLISH_LEVEL]";
  }

  private static Arguments act(String expected, SampleReorganisation event) {
    return Arguments.of(expected, event);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongActs")
  void an_act_that_cannot_be_done_is_returned(String expected, SampleReorganisation event) {
    assertEquals(expected, register.findings(event));
    assertEquals(List.of(), register.reorganisations.all());
  }

  @Test
  void a_unit_that_has_ended_is_returned_with_what_it_became() {
    register.enter(earlier().merge("31429", "31417"));
    assertEquals(
        "UNIT_NOT_STANDING @ row 2, column unit = 31429 ! 2025-07-01 → 31417 xã Phụng Hiệp",
        register.findings(event().on(LATER).rename("31429", "A")));
    assertEquals(
        "UNIT_NOT_STANDING @ /acts/0/successor = 31429 ! 2025-07-01 → 31417 xã Phụng Hiệp",
        register.findings(event().on(LATER).inJson().merge("31405", "31429")));
  }

  @Test
  void a_unit_that_does_not_stand_yet_is_returned_with_its_first_day() {
    register.enter(earlier().on(LATER).establish("31435", "COMMUNE", "xã", "Phương Phú", "934"));
    assertEquals(
        "UNIT_NOT_STANDING @ row 2, column unit = 31435 ! 2026-07-01",
        register.findings(event().rename("31435", "A")));
  }

  @ParameterizedTest
  @CsvSource({
    "MERGE, 31405, UNIT_ENDS_TWICE @ row 2; column unit = 31405",
    "MERGE, 31429, UNIT_ENDS_TWICE @ row 2; column unit = 31429",
    "MERGE, 31417, UNIT_ENDS_TWICE @ row 2; column unit = 31417",
    "DISSOLVE, 31417, UNIT_ENDS_TWICE @ row 2; column unit = 31417",
    "DISSOLVE, 31435, UNIT_ENDS_TWICE @ row 2; column unit = 31435",
  })
  void what_came_passed_on_or_inherited_on_a_day_does_not_pass_on_on_the_same(
      String act, String unit, String expected) {
    register.enter(
        earlier()
            .merge("31429", "31417")
            .split("31405", "31405")
            .split("31405", "31435")
            .establish("31435", "COMMUNE", "xã", "Phương Phú", "934"));
    assertEquals(
        expected.replace(';', ','),
        register.findings(event().act(act, unit, act.equals("MERGE") ? "31492" : "")));
  }

  @Test
  void neither_does_it_pass_on_when_its_level_is_abolished() {
    register.enter(
        earlier().establish("937", "DISTRICT", "thị xã", "Long Mỹ", "93").merge("936", "934"));
    assertEquals(
        lines(
            "UNIT_ENDS_TWICE @ row 2, column unit = 934",
            "UNIT_ENDS_TWICE @ row 2, column unit = 937"),
        register.findings(event().abolish("93", "DISTRICT")));
  }

  @Test
  void a_later_change_of_the_same_unit_must_not_be_known() {
    register.enter(earlier().on(LATER).rename("31405", "A").retype("936", "thị xã", ""));
    assertEquals(
        "LATER_CHANGE_KNOWN @ row 2, column unit = 31405 ! 2026-07-01",
        register.findings(event().merge("31405", "31417")));
    assertEquals(
        lines(
            "LATER_CHANGE_KNOWN @ /acts/0/unit = 936 ! 2026-07-01",
            "CHILD_WITHOUT_PARENT @ /acts = 31405 ! 934"),
        register.findings(event().inJson().abolish("93", "DISTRICT").merge("934-DU00", "93-DU00")));
    register.enter(event().merge("31429", "31417"));
  }

  @Test
  void a_unit_that_passes_something_on_or_inherits_later_does_not_end_before() {
    register.enter(
        earlier()
            .on(LATER)
            .split("31405", "31405")
            .split("31405", "31417")
            .merge("31489", "31492"));
    assertEquals(
        "LATER_CHANGE_KNOWN @ row 2, column acts = 31405 ! 2026-07-01",
        register.findings(event().merge("31405", "31429")));
    assertEquals(
        "LATER_CHANGE_KNOWN @ row 2, column acts = 31489 ! 2026-07-01",
        register.findings(event().merge("31492", "31429")));
    register.enter(event().rename("31405", "A").rename("31492", "B"));
  }

  @Test
  void a_name_is_no_code_but_candidates_are_proposed() {
    assertEquals(
        "UNIT_UNKNOWN @ row 2, column unit = xã Hiệp Hưng ! 2025-07-01; 31429 xã Hiệp Hưng, huyện"
            + " Phụng Hiệp (100 %)",
        register.findings(event().merge("xã Hiệp Hưng", "31417")));
  }

  @Test
  void what_changes_nothing_is_not_taken_for_done_and_a_top_is_not_below_itself() {
    assertEquals(
        "CHANGES_NOTHING @ row 2, column level = PROVINCE ! 93",
        register.findings(event().abolish("93", "PROVINCE")));
    assertEquals(
        "CHANGES_NOTHING @ row 2, column acts",
        register.findings(event().rename("31429", "Hiệp Hưng")));
  }

  @Test
  void a_confirmed_alias_stands_for_a_code() {
    register.aliases.add(
        "Xã nhà", SampleOrganisation.HIEP_HUNG, "Nguyễn Thị Thuỷ", SampleRegister.RECORDED.at());
    register.enter(event().rename("xã nhà", "Hiệp Hòa"));
    assertEquals("31429 xã Hiệp Hòa < 934", register.at(SampleOrganisation.HIEP_HUNG, DAY));
  }

  @Test
  void what_is_to_stand_below_a_unit_must_not_outlast_it() {
    register.enter(earlier().on(LATER).merge("936", "934").merge("31429", "31417"));
    assertEquals(
        "CHILD_WITHOUT_PARENT @ row 2, column acts = 31435 ! 936",
        register.findings(event().establish("31435", "COMMUNE", "xã", "Phương Phú", "936")));
    assertEquals(
        "CHILD_WITHOUT_PARENT @ row 2, column acts = 31405 ! 936",
        register.findings(event().move("31405", "936", "")));
  }

  @Test
  void a_unit_below_which_others_will_come_to_stand_does_not_end_before() {
    register.enter(earlier().on(LATER).move("31492", "934", "").move("31489", "934", ""));
    assertEquals(
        lines(
            "LATER_CHANGE_KNOWN @ row 2, column unit = 31492 ! 2026-07-01",
            "LATER_CHANGE_KNOWN @ row 3, column unit = 31489 ! 2026-07-01"),
        register.findings(event().move("31492", "93", "").move("31489", "93", "").dissolve("936")));
    assertEquals(
        lines(
            "CHILD_WITHOUT_PARENT @ row 2, column acts = 31489 ! 934",
            "CHILD_WITHOUT_PARENT @ row 2, column acts = 31492 ! 934"),
        register.findings(event().merge("934", "93").merge("934-DU00", "93-DU00")));
  }

  @Test
  void a_circle_that_would_close_later_is_found() {
    register.enter(
        SampleReorganisation.of("NQ10-2024")
            .on(DAY.minusYears(1))
            .establish(
                "93-DU01", "PARTY_ORGANISATION", "PROVINCE", "đảng ủy", "A", "93", "93-DU00", "")
            .establish(
                "93-DU02", "PARTY_ORGANISATION", "PROVINCE", "đảng ủy", "B", "93", "93-DU00", ""),
        earlier().on(LATER).move("93-DU01", "", "93-DU02"));
    assertEquals(
        lines(
            "UNIT_BELOW_ITSELF @ row 2, column acts = 93-DU01 ! 93-DU02",
            "UNIT_BELOW_ITSELF @ row 2, column acts = 93-DU02 ! 93-DU01"),
        register.findings(event().move("93-DU02", "", "93-DU01")));
  }

  @Test
  void the_same_code_twice_in_one_request_is_returned() {
    assertEquals(
        "CODE_TWICE @ row 2, column reorganisation = NQ12-2024",
        register.findings(event().rename("31405", "A"), event().rename("31417", "B")));
  }

  @Test
  void a_known_reorganisation_with_other_content_is_returned() {
    register.enter(event().rename("31405", "A"));
    for (SampleReorganisation other :
        List.of(
            event().rename("31405", "B"),
            event().rename("31405", "A").number("13"),
            event().rename("31405", "A").issuer("B"),
            event().rename("31405", "A").issuedOn("2024-12-13"),
            event().rename("31405", "A").on(LATER),
            event().rename("31405", "A").rename("31417", "B"))) {
      assertEquals(
          "REORGANISATION_DIFFERS @ row 2, column reorganisation = NQ12-2024",
          register.findings(other));
    }
    assertEquals(
        "REORGANISATION_DIFFERS @ /reorganisation = NQ12-2024",
        register.findings(event().inJson().rename("31405", "B")));
  }

  @Test
  void what_is_there_with_the_same_content_is_left_as_it_is() {
    register.enter(event().rename("31405", "A"));
    Set<Object> once = register.contents();
    Outcome again = register.enter(event().inJson().rename(" 31405 ", "A")).get(0);
    assertEquals(false, again.isNew());
    assertEquals(once, register.contents());
    assertEquals(1, register.reorganisations.all().size());
  }

  @Test
  void all_events_of_a_request_are_entered_or_none() {
    assertEquals(
        "UNIT_UNKNOWN @ row 2, column unit = 99999 ! 2025-07-01",
        register.findings(
            earlier().rename("31405", "A"),
            event().rename("99999", "B"),
            SampleReorganisation.of("NQ13").rename("99998", "C")));
    assertEquals(List.of(), register.reorganisations.all());
    assertEquals("31405 xã Thạnh Hòa < 934", register.at("31405", DAY));
  }
}
