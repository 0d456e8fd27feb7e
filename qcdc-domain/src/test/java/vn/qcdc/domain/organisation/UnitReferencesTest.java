package vn.qcdc.domain.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.organisation.SampleOrganisation.HIEP_HUNG;
import static vn.qcdc.domain.organisation.SampleOrganisation.VINH_VIEN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Judged;

class UnitReferencesTest {

  private static final Instant AT = Instant.parse("2024-01-15T02:30:00Z");

  private final Organisation organisation = SampleOrganisation.organisation();
  private final Aliases aliases =
      new InMemoryAliases(new InMemoryOrganisations(SampleOrganisation.units()));

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"31429, 31429", "' 31429 ', 31429", "gso:934, 934", "qcdc:31429, 31429"})
  void a_unit_is_found_by_its_codes(String text, String code) {
    assertEquals(Judged.sound(code), resolved(text, SampleOrganisation.DAY));
  }

  @Test
  void a_unit_is_found_by_a_confirmed_alias() {
    aliases.add("xã Hiệp Hoà", HIEP_HUNG, "Thuỷ", AT);
    assertEquals(Judged.sound("31429"), resolved("XÃ HIỆP HÒA", SampleOrganisation.DAY));
  }

  @Test
  void an_alias_of_two_units_means_neither() {
    aliases.add("Vĩnh Hưng", HIEP_HUNG, "Thuỷ", AT);
    aliases.add("Vĩnh Hưng", VINH_VIEN, "Thuỷ", AT);
    assertUnknown("Vĩnh Hưng", "2023-12-31");
  }

  @Test
  void a_code_is_never_taken_for_an_alias() {
    aliases.add("31489", HIEP_HUNG, "Thuỷ", AT);
    assertEquals(Judged.sound("31489"), resolved("31489", SampleOrganisation.DAY));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "xã Hiệp Hưng | 2023-12-31; 31429 xã Hiệp Hưng, huyện Phụng Hiệp (100 %)",
        "Phụng Hiệp   | 2023-12-31; 934 huyện Phụng Hiệp, tỉnh Hậu Giang (94 %);"
            + " 31417 xã Phụng Hiệp, huyện Phụng Hiệp (94 %)",
        "tinh hau giang | 2023-12-31; 93 tỉnh Hậu Giang (92 %)",
        "Đảng ủy xã Hiệp Hung | 2023-12-31; 31429-DU00 Đảng ủy xã Hiệp Hưng, xã Hiệp Hưng (94 %)",
        "Hà Nội       | 2023-12-31",
        "31999        | 2023-12-31"
      })
  void a_name_alone_is_never_enough_however_right_it_is(String text, String expected) {
    assertUnknown(text, expected);
  }

  @Test
  void before_the_unit_stood_no_name_means_it() {
    aliases.add("Hưng", HIEP_HUNG, "Thuỷ", AT);
    LocalDate before = SampleUnit.FOUNDED.minusDays(1);
    for (String text : List.of("Hưng", "xã Hiệp Hưng")) {
      assertEquals(
          Judged.unsound(
              Finding.blocking(FindingCode.UNIT_UNKNOWN, "/unit", text, before.toString())),
          resolved(text, before));
    }
  }

  @Test
  void before_the_unit_stood_its_code_tells_the_first_day() {
    assertEquals(
        Judged.unsound(
            Finding.blocking(
                FindingCode.UNIT_NOT_STANDING, "/unit", "31429", SampleUnit.FOUNDED.toString())),
        resolved("31429", SampleUnit.FOUNDED.minusDays(1)));
  }

  private void assertUnknown(String text, String expected) {
    assertEquals(
        Judged.unsound(Finding.blocking(FindingCode.UNIT_UNKNOWN, "/unit", text, expected)),
        resolved(text, SampleOrganisation.DAY));
  }

  private Judged<String> resolved(String text, LocalDate day) {
    return new UnitReferences(
            organisation, aliases.current(), new UnitMatching(new SampleSimilarity()))
        .resolve(text, organisation.asOf(day, Hierarchy.TERRITORY), "/unit")
        .fold(unit -> Judged.sound(unit.code()), Judged::unsound);
  }
}
