package vn.qcdc.domain.reorganisation;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.organisation.SampleOrganisation.COMMUNE_PARTY;
import static vn.qcdc.domain.organisation.SampleOrganisation.DISTRICT_PARTY;
import static vn.qcdc.domain.organisation.SampleOrganisation.HEALTH_STATION;
import static vn.qcdc.domain.organisation.SampleOrganisation.HIEP_HUNG;
import static vn.qcdc.domain.organisation.SampleOrganisation.LONG_MY;
import static vn.qcdc.domain.organisation.SampleOrganisation.LUONG_TAM;
import static vn.qcdc.domain.organisation.SampleOrganisation.MY_LOI;
import static vn.qcdc.domain.organisation.SampleOrganisation.PHUNG_HIEP;
import static vn.qcdc.domain.organisation.SampleOrganisation.SUGAR_MILL;
import static vn.qcdc.domain.organisation.SampleOrganisation.THANH_HOA;
import static vn.qcdc.domain.organisation.SampleOrganisation.VINH_VIEN;
import static vn.qcdc.domain.organisation.SampleOrganisation.XA_PHUNG_HIEP;
import static vn.qcdc.domain.reorganisation.SampleReorganisation.DAY;
import static vn.qcdc.domain.reorganisation.SampleReorganisation.EVE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;

class ActsTest {

  private final SampleRegister register = new SampleRegister();

  private static SampleReorganisation event() {
    return SampleReorganisation.of("NQ12-2024");
  }

  @Test
  void an_established_unit_stands_from_the_day_on() {
    register.enter(event().establish("31435", "COMMUNE", "xã", "Phương Phú", "934"));
    assertEquals("", register.at("31435", EVE));
    assertEquals("31435 xã Phương Phú < 934", register.at("31435", DAY));
  }

  @Test
  void new_units_may_stand_below_each_other_in_whatever_order_they_are_written() {
    register.enter(
        event()
            .establish("94-01-01", "HAMLET", "ấp", "Mỹ Hòa", "94-01")
            .establish("94-01", "COMMUNE", "xã", "Phương Phú", "94")
            .establish("94", "DISTRICT", "huyện", "Tân Phước", "93"));
    assertEquals("94-01-01 ấp Mỹ Hòa < 94-01", register.at("94-01-01", DAY));
    assertEquals("94-01 xã Phương Phú < 94", register.at("94-01", DAY));
  }

  @Test
  void a_merged_unit_passes_wholly_to_its_heir_with_all_that_stands_below_it() {
    register.enter(event().merge("31429", "31417"));
    assertEquals("31429 xã Hiệp Hưng < 934", register.at(HIEP_HUNG, EVE));
    assertEquals("", register.at(HIEP_HUNG, DAY));
    assertEquals("31429 → 31417", register.succession("31429", DAY));
    assertEquals("31429-01 ấp Mỹ Lợi < 31429", register.at(MY_LOI, EVE));
    assertEquals("31429-01 ấp Mỹ Lợi < 31417", register.at(MY_LOI, DAY));
    assertEquals("31429-CQ01 Trạm Y tế xã Hiệp Hưng < 31417", register.at(HEALTH_STATION, DAY));
    assertEquals(
        "31429-DN01 Công ty Cổ phần Mía đường Phụng Hiệp < 31417", register.at(SUGAR_MILL, DAY));
    assertEquals("31429-DU00 Đảng ủy xã Hiệp Hưng < 31417", register.at(COMMUNE_PARTY, DAY));
    assertEquals(Optional.of(DISTRICT_PARTY), partyParent(COMMUNE_PARTY));
  }

  @Test
  void a_new_unit_may_take_over_the_code_of_one_of_those_that_become_it() {
    register.enter(
        event()
            .merge("31429", "31417")
            .merge("31417", "31417")
            .establish("31417", "COMMUNE", "xã", "Tân Phước Hưng", "934"));
    UnitId heir = register.id("31417", DAY);
    assertEquals("31417 xã Phụng Hiệp < 934", register.at("31417", EVE));
    assertEquals("31417 xã Tân Phước Hưng < 934", register.at("31417", DAY));
    assertEquals("", register.at(XA_PHUNG_HIEP, DAY));
    assertEquals("31417 → 31417", register.succession("31417", DAY));
    assertEquals(
        "31417, 31429",
        register.organisations.current().successionsTo(heir).stream()
            .map(passed -> register.tree(EVE).unit(passed.predecessor()).orElseThrow().code())
            .sorted()
            .collect(joining(", ")));
  }

  @Test
  void a_split_unit_that_is_its_own_heir_goes_on() {
    register.enter(
        event()
            .split("31405", "31405", "7000", "dân số")
            .split("31405", "31406", "3000", "dân số")
            .establish("31406", "COMMUNE", "xã", "Long Thạnh", "934"));
    assertEquals("31405 xã Thạnh Hòa < 934", register.at(THANH_HOA, DAY));
    assertEquals("31405 → 31405 7000, 31406 3000 (dân số)", register.succession("31405", DAY));
  }

  @Test
  void a_split_unit_that_is_not_its_own_heir_ends() {
    register.enter(event().split("31405", "31417").split("31405", "31492"));
    assertEquals("", register.at(THANH_HOA, DAY));
    assertEquals("31405 → 31417, 31492", register.succession("31405", DAY));
  }

  @Test
  void a_split_unit_ends_when_a_new_one_takes_its_code() {
    register.enter(
        event()
            .split("31405", "31405")
            .split("31405", "31417")
            .establish("31405", "COMMUNE", "phường", "Thạnh Hòa", "934"));
    assertEquals("", register.at(THANH_HOA, DAY));
    assertEquals("31405 phường Thạnh Hòa < 934", register.at("31405", DAY));
    assertEquals("31405 → 31405, 31417", register.succession("31405", DAY));
  }

  @Test
  void a_split_unit_that_gets_another_code_goes_on_under_that() {
    register.enter(
        event().split("31405", "31499").split("31405", "31417").recode("31405", "31499", ""));
    assertEquals("31499 xã Thạnh Hòa < 934", register.at(THANH_HOA, DAY));
    assertEquals("31405 → 31499, 31417", register.succession("31405", DAY));
  }

  @ParameterizedTest
  @CsvSource({
    "31489, 31489 thị trấn Vĩnh Viễn < 936, 31489 thị trấn Vĩnh Viễn A < 936",
    "31429-01, 31429-01 ấp Mỹ Lợi < 31429, 31429-01 ấp Vĩnh Viễn A < 31429",
    "93-CQ02, 93-CQ02 Sở Nội vụ < 93, 93-CQ02 Vĩnh Viễn A < 93"
  })
  void a_renamed_unit_is_called_otherwise_from_the_day_on(
      String unit, String onTheEve, String onTheDay) {
    register.enter(event().rename(unit, "Vĩnh Viễn A"));
    assertEquals(onTheEve, register.at(unit, EVE));
    assertEquals(onTheDay, register.at(unit, DAY));
  }

  @Test
  void a_retyped_unit_keeps_its_level_unless_another_is_stated() {
    register.enter(event().retype("31489", "xã", ""));
    assertEquals("31489 thị trấn Vĩnh Viễn < 936", register.at(VINH_VIEN, EVE));
    assertEquals("31489 xã Vĩnh Viễn < 936", register.at(VINH_VIEN, DAY));
  }

  @Test
  void a_district_may_become_a_commune_when_nothing_stays_below_it_that_is_not_lower() {
    register.enter(
        event().retype("936", "đặc khu", "COMMUNE").merge("31489", "936").merge("31492", "936"));
    assertEquals("936 huyện Long Mỹ < 93", register.at(LONG_MY, EVE));
    assertEquals("936 đặc khu Long Mỹ < 93", register.at(LONG_MY, DAY));
    assertEquals("31492 → 936", register.succession("31492", DAY));
  }

  @Test
  void a_unit_may_be_moved_and_retyped_at_once_though_neither_alone_would_do() {
    register.enter(
        event()
            .move("936", "934", "")
            .retype("936", "xã", "COMMUNE")
            .merge("31489", "936")
            .merge("31492", "936"));
    assertEquals("936 xã Long Mỹ < 934", register.at(LONG_MY, DAY));
    register.enter(
        SampleReorganisation.of("NQ13")
            .on(DAY.plusYears(1))
            .retype("936", "huyện", "DISTRICT")
            .move("936", "93", ""));
    assertEquals("936 huyện Long Mỹ < 93", register.at(LONG_MY, DAY.plusYears(1)));
  }

  @Test
  void what_is_attached_to_a_retyped_place_is_retyped_with_it() {
    register.enter(
        event()
            .establish("936-CQ01", "AGENCY", "DISTRICT", "cơ quan", "Phòng Nội vụ", "936", "", ""));
    register.enter(
        SampleReorganisation.of("NQ13")
            .retype("936-CQ01", "cơ quan", "COMMUNE")
            .establish("936-CQ02", "AGENCY", "COMMUNE", "cơ quan", "Trạm Y tế", "936", "", "")
            .retype("936", "đặc khu", "COMMUNE")
            .merge("31489", "936")
            .merge("31492", "936"));
    assertEquals("936-CQ01 Phòng Nội vụ < 936", register.at("936-CQ01", DAY));
    assertEquals("936-CQ02 Trạm Y tế < 936", register.at("936-CQ02", DAY));
  }

  @Test
  void a_recoded_unit_is_the_same_under_another_code() {
    register.enter(event().recode("934", "935", "gso:935 tinh:HG-5"));
    assertEquals("934 huyện Phụng Hiệp < 93", register.at(PHUNG_HIEP, EVE));
    assertEquals("935 huyện Phụng Hiệp < 93", register.at(PHUNG_HIEP, DAY));
    assertEquals(Optional.of("934"), codeOfGso(EVE));
    assertEquals(Optional.of("935"), codeOfGso(DAY));
    assertEquals("934 →", register.succession("934", DAY));
  }

  private Optional<String> codeOfGso(LocalDate day) {
    return register.organisations.current().unit(PHUNG_HIEP).orElseThrow().codeOn(day, "gso");
  }

  @Test
  void only_the_codes_that_are_stated_change() {
    register.enter(event().recode("934", "", "gso:1934"));
    assertEquals("934 huyện Phụng Hiệp < 93", register.at(PHUNG_HIEP, DAY));
    assertEquals(Optional.of("1934"), codeOfGso(DAY));
  }

  @Test
  void units_may_exchange_their_codes_and_pass_them_on_in_whatever_order() {
    register.enter(
        event()
            .recode("31405", "31417", "")
            .recode("31417", "31405", "")
            .recode("31489", "31492", "")
            .recode("31492", "31499", ""));
    assertEquals("31417 xã Thạnh Hòa < 934", register.at(THANH_HOA, DAY));
    assertEquals("31405 xã Phụng Hiệp < 934", register.at(XA_PHUNG_HIEP, DAY));
    assertEquals("31492 thị trấn Vĩnh Viễn < 936", register.at(VINH_VIEN, DAY));
    assertEquals("31499 xã Lương Tâm < 936", register.at(LUONG_TAM, DAY));
  }

  @Test
  void a_unit_may_take_over_the_code_of_one_that_ends() {
    register.enter(event().recode("31417", "31405", "").merge("31405", "31405"));
    assertEquals("31405 xã Phụng Hiệp < 934", register.at(XA_PHUNG_HIEP, DAY));
    assertEquals("31405 → 31405", register.succession("31405", DAY));
  }

  @Test
  void a_moved_unit_takes_along_what_stands_below_it() {
    register.enter(event().move("31429", "936", ""));
    assertEquals("31429 xã Hiệp Hưng < 934", register.at(HIEP_HUNG, EVE));
    assertEquals("31429 xã Hiệp Hưng < 936", register.at(HIEP_HUNG, DAY));
    assertEquals(true, register.tree(DAY).isWithin(MY_LOI, LONG_MY));
    assertEquals(true, register.tree(EVE).isWithin(MY_LOI, PHUNG_HIEP));
  }

  @Test
  void a_party_organisation_moves_in_its_own_hierarchy() {
    register.enter(event().move("31429-DU00", "", "93-DU00"));
    assertEquals("31429-DU00 Đảng ủy xã Hiệp Hưng < 31429", register.at(COMMUNE_PARTY, DAY));
    assertEquals(register.id("93-DU00", DAY), partyParent(COMMUNE_PARTY).orElseThrow());
  }

  private Optional<UnitId> partyParent(UnitId unit) {
    return register.organisations.current().unit(unit).orElseThrow().parentOn(DAY, Hierarchy.PARTY);
  }

  @Test
  void what_stands_below_a_merged_party_organisation_goes_to_its_heir() {
    register.enter(event().merge("934-DU00", "93-DU00"));
    assertEquals(register.id("93-DU00", DAY), partyParent(COMMUNE_PARTY).orElseThrow());
  }

  @Test
  void a_dissolved_unit_ends_without_heir() {
    register.enter(event().dissolve("31429-CQ01"));
    assertEquals("31429-CQ01 Trạm Y tế xã Hiệp Hưng < 31429", register.at(HEALTH_STATION, EVE));
    assertEquals("", register.at(HEALTH_STATION, DAY));
    assertEquals("31429-CQ01 →", register.succession("31429-CQ01", DAY));
  }

  @Test
  void an_abolished_level_passes_to_what_stood_below_it_or_took_that_over() {
    register.enter(
        event()
            .abolish("93", "DISTRICT")
            .dissolve("934-DU00")
            .merge("31429", "31417")
            .move("31429-DU00", "", "93-DU00")
            .move("31492", "934", ""));
    assertEquals("", register.at(PHUNG_HIEP, DAY));
    assertEquals("31417 xã Phụng Hiệp < 93", register.at(XA_PHUNG_HIEP, DAY));
    assertEquals("31492 xã Lương Tâm < 93", register.at(LUONG_TAM, DAY));
    assertEquals("934 → 31405, 31417", register.succession("934", DAY));
    assertEquals("936 → 31489, 31492", register.succession("936", DAY));
  }

  @Test
  void two_levels_may_be_abolished_at_once() {
    register.enter(
        event()
            .abolish("93", "DISTRICT")
            .abolish("93", "COMMUNE")
            .dissolve("934-DU00")
            .dissolve("31429-DU00")
            .dissolve("31429-CQ01")
            .dissolve("31429-DN01"));
    assertEquals("31429-01 ấp Mỹ Lợi < 93", register.at(MY_LOI, DAY));
    assertEquals(
        "93, 31429-01, 31429-02, 93-CQ02, 93-DU00",
        register.tree(DAY).units().stream().map(UnitSnapshot::code).collect(joining(", ")));
    assertEquals("31429 → 31429-01, 31429-02", register.succession("31429", DAY));
  }

  @Test
  void a_unit_may_be_addressed_by_a_code_of_another_scheme() {
    register.enter(event().rename("gso:934", "Cây Dương"));
    assertEquals("934 huyện Cây Dương < 93", register.at(PHUNG_HIEP, DAY));
  }

  @Test
  void a_split_unit_is_its_own_heir_by_whatever_code() {
    register.enter(event().split("934", "gso:934").split("934", "936"));
    assertEquals("934 huyện Phụng Hiệp < 93", register.at(PHUNG_HIEP, DAY));
    assertEquals("934 → 934, 936", register.succession("934", DAY));
  }

  @Test
  void an_act_may_be_about_a_unit_that_an_earlier_event_of_the_day_has_made() {
    register.enter(
        event().establish("31435", "COMMUNE", "xã", "Phương Phú", "934"),
        SampleReorganisation.of("NQ13").rename("31435", "Phương Bình"));
    assertEquals("31435 xã Phương Bình < 934", register.at("31435", DAY));
  }

  @Test
  void a_code_means_the_unit_of_the_eve_when_both_stand() {
    register.enter(
        event()
            .recode("31405", "31499", "")
            .establish("31405", "COMMUNE", "xã", "Long Thạnh", "934")
            .rename("31405", "Thạnh Hòa Mới"));
    assertEquals("31499 xã Thạnh Hòa Mới < 934", register.at(THANH_HOA, DAY));
    assertEquals("31405 xã Long Thạnh < 934", register.at("31405", DAY));
  }

  @Test
  void nothing_is_kept_by_a_rehearsal() {
    Set<Object> before = register.contents();
    Outcome outcome =
        register
            .reorganiseUnits()
            .rehearse(
                List.of(
                    event()
                        .merge("31429", "31435")
                        .establish("31435", "COMMUNE", "xã", "Phương Phú", "934")
                        .draft()),
                SampleRegister.RECORDED,
                Function.identity())
            .orElseThrow(SampleRegister::refused)
            .get(0);
    assertEquals(before, register.contents());
    assertEquals(List.of(), register.reorganisations.all());
    assertEquals(
        Optional.of("xã Phương Phú"),
        outcome.after().asOf(DAY, Hierarchy.TERRITORY).unit("31435").map(UnitSnapshot::fullName));
  }
}
