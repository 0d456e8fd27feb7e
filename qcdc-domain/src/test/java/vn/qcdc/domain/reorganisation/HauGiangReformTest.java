package vn.qcdc.domain.reorganisation;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.qcdc.domain.reorganisation.SampleReorganisation.DAY;
import static vn.qcdc.domain.reorganisation.SampleReorganisation.EVE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Restatement;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.organisation.UnitSnapshot;

/** What happened to tỉnh Hậu Giang on 1 July 2025, with all that is easily got wrong about it. */
class HauGiangReformTest {

  private static final SampleRegister REGISTER = SampleReform.reformed("hau-giang");
  private static final Organisation ORGANISATION = REGISTER.organisations.current();
  private static final Restatement FORWARD = ORGANISATION.restate(EVE, DAY, Hierarchy.TERRITORY);

  @ParameterizedTest
  @CsvSource({
    "2025-06-30, PROVINCE, 1",
    "2025-06-30, DISTRICT, 8",
    "2025-06-30, COMMUNE, 75",
    "2025-06-30, HAMLET, 525",
    "2025-07-01, PROVINCE, 1",
    "2025-07-01, DISTRICT, 0",
    "2025-07-01, COMMUNE, 28",
    "2025-07-01, HAMLET, 525"
  })
  void seventy_five_communes_become_twenty_eight_and_districts_are_no_more(
      LocalDate day, Level level, long expected) {
    assertEquals(
        expected,
        REGISTER.tree(day).units().stream()
            .filter(unit -> unit.kind() == UnitKind.TERRITORY && unit.level() == level)
            .count());
  }

  @ParameterizedTest
  @CsvSource({
    "31321, phường III, phường Vị Thanh",
    "31338, xã Tân Tiến, xã Hỏa Lựu",
    "31342, thị trấn Một Ngàn, xã Tân Hòa",
    "31366, thị trấn Ngã Sáu, xã Châu Thành",
    "31369, xã Đông Thạnh, xã Đông Phước",
    "31393, thị trấn Kinh Cùng, xã Hòa An",
    "31396, thị trấn Cây Dương, xã Hiệp Hưng",
    "31408, xã Long Thạnh, xã Thạnh Hòa",
    "31420, xã Hòa Mỹ, xã Phụng Hiệp",
    "31441, thị trấn Nàng Mau, xã Vị Thủy",
    "31453, xã Vĩnh Thuận Tây, xã Vĩnh Thuận Đông",
    "31465, xã Vị Thanh, xã Vị Thanh 1",
    "31471, phường Thuận An, phường Long Mỹ",
    "31473, phường Bình Thạnh, phường Long Bình",
    "31480, xã Long Phú, phường Long Phú 1",
    // The name stays, the type does not.
    "31333, xã Vị Tân, phường Vị Tân",
    "31411, xã Đại Thành, phường Đại Thành",
    "31489, thị trấn Vĩnh Viễn, xã Vĩnh Viễn",
    // Nothing about the code changes but who bears it.
    "31399, xã Tân Bình, xã Tân Bình"
  })
  void a_code_passes_to_another_unit(String code, String before, String after) {
    assertEquals(before, name(code, EVE));
    assertEquals(after, name(code, DAY));
    assertNotEquals(REGISTER.id(code, EVE), REGISTER.id(code, DAY));
    assertEquals(code + " → " + code, REGISTER.succession(code, DAY));
  }

  @Test
  void fifteen_codes_pass_to_another_name() {
    assertEquals(
        15,
        REGISTER.tree(DAY).units().stream()
            .filter(unit -> unit.kind() == UnitKind.TERRITORY && unit.level() == Level.COMMUNE)
            .filter(
                unit ->
                    !REGISTER.tree(EVE).unit(unit.code()).orElseThrow().name().equals(unit.name()))
            .count());
  }

  @ParameterizedTest
  @CsvSource({
    "31384, xã Đông Phước, 31378, xã Phú Hữu, 31369",
    "31447, xã Vị Thủy, 31453, xã Vĩnh Thuận Đông, 31441",
    "31465, xã Vị Thanh, 31465, xã Vị Thanh 1, 31321"
  })
  void a_name_may_be_kept_on_another_territory(
      String old, String oldName, String heir, String heirName, String namesake) {
    assertEquals(oldName, name(old, EVE));
    assertEquals(heirName, name(heir, DAY));
    assertEquals(oldName.substring(3), REGISTER.tree(DAY).unit(namesake).orElseThrow().name());
    assertEquals("1/1 " + heir, SampleReform.portions(REGISTER, old, EVE, DAY));
    assertEquals(
        false,
        FORWARD
            .origins(List.of(REGISTER.id(namesake, DAY)))
            .contains(REGISTER.tree(EVE).unit(old).orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource({
    "31321, 31318 31321 31330, 930",
    "31369, 31362 31369 31387, 932 933", // From two districts.
    "31378, 31378 31379 31384, 933",
    "31399, 31399 31402, 934",
    "31420, 31417 31420, 934",
    "31453, 31447 31453 31486, 935 936" // From two districts.
  })
  void a_commune_is_restated_backward_among_the_communes_that_became_it(
      String commune, String communes, String districts) {
    assertEquals(
        "1/1 " + communes.replace(' ', '|'), SampleReform.portions(REGISTER, commune, DAY, EVE));
    assertEquals(
        Stream.of((communes + " " + districts).split(" ")).sorted().collect(joining(" ")),
        FORWARD.origins(List.of(REGISTER.id(commune, DAY))).stream()
            .filter(unit -> unit.kind() == UnitKind.TERRITORY)
            .map(UnitSnapshot::code)
            .sorted()
            .collect(joining(" ")));
  }

  @Test
  void what_a_district_reported_itself_is_somewhere_among_the_heirs_of_its_communes() {
    String heirs = "1/1 31393|31396|31399|31408|31420|31426|31432";
    assertEquals(heirs, SampleReform.portions(REGISTER, "934", EVE, DAY));
    assertEquals(false, isWithin("934", "31399"));
    assertEquals(true, isWithin("934", "92"));
  }

  @ParameterizedTest
  @CsvSource({"934-CQ01", "934-CQ02", "934-DU00"})
  void what_was_dissolved_with_the_district_stays_in_its_territory(String code) {
    assertEquals(
        SampleReform.portions(REGISTER, "934", EVE, DAY),
        SampleReform.portions(REGISTER, code, EVE, DAY));
    assertEquals(true, FORWARD.hasVanished(REGISTER.id(code, EVE)));
    assertEquals(true, isWithin(code, "92"));
  }

  private static boolean isWithin(String unit, String top) {
    UnitId above = REGISTER.id(top, DAY);
    return FORWARD.portions(REGISTER.id(unit, EVE)).stream()
        .allMatch(portion -> portion.isWithin(each -> REGISTER.tree(DAY).isWithin(each, above)));
  }

  @ParameterizedTest
  @CsvSource({
    "93, 92",
    "93-CQ02, 92-CQ02",
    "93-DU00, 92-DU00",
    "31318-01, 31318-01",
    "31399-CQ01, 31399-CQ01"
  })
  void what_has_an_heir_or_goes_on_is_certain(String unit, String heir) {
    assertEquals("1/1 " + heir, SampleReform.portions(REGISTER, unit, EVE, DAY));
    assertEquals("1/1 " + unit, SampleReform.portions(REGISTER, heir, DAY, EVE));
  }

  @Test
  void hamlets_and_bodies_of_communes_are_carried_along() {
    for (UnitSnapshot below : REGISTER.tree(EVE).units()) {
      UnitId parent = below.parent();
      boolean isCarried =
          parent != null && REGISTER.tree(EVE).unit(parent).orElseThrow().level() == Level.COMMUNE;
      if (isCarried) {
        UnitId heir = ORGANISATION.succession(parent, DAY).orElseThrow().heirs().get(0).unit();
        assertEquals(
            heir, REGISTER.tree(DAY).unit(below.id()).orElseThrow().parent(), below.code());
        assertEquals(below.code(), REGISTER.tree(DAY).unit(below.id()).orElseThrow().code());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "936, huyện Long Mỹ, 31453|31489|31492|31495",
    "937, thị xã Long Mỹ, 31471|31473|31480",
    "31475, phường Vĩnh Tường, 31473",
    "31459, xã Vĩnh Tường, 31459"
  })
  void units_of_one_name_are_kept_apart(String code, String name, String heirs) {
    assertEquals(name, name(code, EVE));
    assertEquals("1/1 " + heirs, SampleReform.portions(REGISTER, code, EVE, DAY));
  }

  @Test
  void entering_the_file_again_changes_nothing() {
    SampleRegister register = SampleReform.reformed("hau-giang");
    Set<Object> before = register.contents();
    List<Outcome> again = register.enter(SampleReform.reforms("hau-giang"));
    assertEquals(List.of(false, false, false), again.stream().map(Outcome::isNew).toList());
    assertEquals(before, register.contents());
    for (Outcome outcome : again) {
      outcome.before().asOf(DAY, Hierarchy.TERRITORY);
      outcome.after().asOf(DAY, Hierarchy.TERRITORY);
    }
  }

  @Test
  void the_reform_is_annulled_event_by_event_from_the_last_one_on() {
    SampleRegister register = SampleReform.registered("hau-giang");
    Set<Object> before = register.contents();
    register.enter(SampleReform.reforms("hau-giang"));
    Set<Object> after = register.contents();
    List<String> backward = List.of("L72-2025-92", "NQ1668-2025", "NQ202-2025-92");
    assertNotEquals("", register.annulmentFindings(backward.get(1), SampleReorganisation.of("X")));
    backward.forEach(code -> register.annul(code, SampleReorganisation.of("BB-" + code)));
    assertEquals(before, register.contents());
    List.of("BB-NQ202-2025-92", "BB-NQ1668-2025", "BB-L72-2025-92")
        .forEach(code -> register.annul(code, SampleReorganisation.of("BB-" + code)));
    assertEquals(after, register.contents());
  }

  @Test
  void a_register_that_is_entered_in_the_order_of_the_acts_reversed_is_the_same() {
    SampleRegister reversed = SampleReform.registered("hau-giang");
    reversed.enter(SampleReform.reforms("hau-giang").stream().map(SampleReform::reversed).toList());
    for (LocalDate day : List.of(EVE, DAY)) {
      assertEquals(described(REGISTER, day), described(reversed, day));
    }
  }

  private static List<String> described(SampleRegister register, LocalDate day) {
    return register.tree(day).units().stream().map(unit -> register.at(unit.id(), day)).toList();
  }

  private static String name(String code, LocalDate day) {
    return REGISTER.tree(day).unit(code).orElseThrow().fullName();
  }
}
