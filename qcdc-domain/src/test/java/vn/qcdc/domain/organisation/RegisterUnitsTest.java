package vn.qcdc.domain.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.qcdc.domain.finding.FindingCode.CODE_TWICE;
import static vn.qcdc.domain.finding.FindingCode.PARENT_UNKNOWN;
import static vn.qcdc.domain.finding.FindingCode.UNIT_DIFFERS;
import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.organisation.RegisterUnits.Registered;
import vn.qcdc.domain.time.Validity;

class RegisterUnitsTest {

  private final Organisations organisations = new InMemoryOrganisations(SampleOrganisation.units());
  private final Aliases aliases = new InMemoryAliases(organisations);
  private final RegisterUnits registerUnits = registerUnits(organisations);

  @Test
  void a_new_unit_is_registered_with_all_that_its_row_says() {
    assertRegistered(
        1,
        0,
        SampleDraft.row(2, "31429-DU01")
            .kind("PARTY_ORGANISATION")
            .type(" chi bộ ")
            .name(" Chi bộ ấp Mỹ Lợi ")
            .parent("31429")
            .partyParent("31429-DU00")
            .validFrom("2010-05-01")
            .externalCodes("dang:31429.1  noi-bo:7"));
    LocalDate since = LocalDate.of(2010, 5, 1);
    Unit registered = unit("31429-DU01", since).orElseThrow();
    assertEquals(
        SampleUnit.of(registered.id())
            .kind(UnitKind.PARTY_ORGANISATION)
            .since(since)
            .named(Level.COMMUNE, "chi bộ", "Chi bộ ấp Mỹ Lợi")
            .coded("31429-DU01")
            .coded("dang", "31429.1")
            .coded("noi-bo", "7")
            .below(SampleOrganisation.HIEP_HUNG)
            .inPartyBelow(SampleOrganisation.COMMUNE_PARTY)
            .unit(),
        registered);
    assertEquals(Optional.empty(), unit("31429-DU01", since.minusDays(1)));
  }

  @Test
  void a_province_needs_no_parent() {
    assertRegistered(
        1,
        0,
        SampleDraft.row(2, "92").level("PROVINCE").type("thành phố").name("Cần Thơ").parent(""));
  }

  @Test
  void a_parent_may_stand_in_an_earlier_row() {
    assertRegistered(
        2,
        0,
        SampleDraft.row(2, "937").level("DISTRICT").type("thị xã").name("Long Mỹ").parent("93"),
        SampleDraft.row(3, "31471").type("phường").name("Thuận An").parent("937"));
  }

  @Test
  void a_parent_in_a_later_row_is_unknown() {
    assertFindings(
        List.of(Finding.blocking(PARENT_UNKNOWN, "row 2, column parent", "937", "2004-01-01")),
        SampleDraft.row(2, "31471").parent("937"),
        SampleDraft.row(3, "937").level("DISTRICT").parent("93"));
  }

  @Test
  void a_parent_that_did_not_stand_yet_is_unknown() {
    assertFindings(
        List.of(Finding.blocking(PARENT_UNKNOWN, "row 3, column parent", "937", "2004-01-01")),
        SampleDraft.row(2, "937").level("DISTRICT").parent("93").validFrom("2015-05-15"),
        SampleDraft.row(3, "31471").parent("937"));
  }

  @Test
  void a_parent_may_be_called_by_a_code_of_another_scheme_or_a_confirmed_alias() {
    aliases.add(
        "H. Phụng Hiệp",
        SampleOrganisation.PHUNG_HIEP,
        "Thuỷ",
        Instant.parse("2024-01-15T00:00:00Z"));
    assertRegistered(
        2,
        0,
        SampleDraft.row(2, "31426").parent("gso:934"),
        SampleDraft.row(3, "31432").parent("h. phụng hiệp"));
    assertEquals(
        List.of(SampleOrganisation.PHUNG_HIEP, SampleOrganisation.PHUNG_HIEP),
        Stream.of("31426", "31432")
            .map(code -> unit(code, SampleOrganisation.DAY).orElseThrow())
            .flatMap(unit -> unit.parentOn(SampleOrganisation.DAY, Hierarchy.TERRITORY).stream())
            .toList());
  }

  @Test
  void a_parent_that_is_only_named_is_unknown_and_its_candidates_are_told() {
    assertFindings(
        List.of(
            Finding.blocking(
                PARENT_UNKNOWN,
                "row 2, column parent",
                "huyện Phụng Hiệp",
                "2004-01-01; 934 huyện Phụng Hiệp, tỉnh Hậu Giang (100 %);"
                    + " 31417 xã Phụng Hiệp, huyện Phụng Hiệp (75 %)")),
        SampleDraft.row(2, "31426").parent("huyện Phụng Hiệp"));
  }

  @Test
  void sending_a_file_again_changes_nothing() {
    SampleDraft[] file = {
      SampleDraft.row(2, "937").level("DISTRICT").parent("93").externalCodes("gso:937"),
      SampleDraft.row(3, "31471").parent("937").externalCodes("gso:31471")
    };
    assertRegistered(2, 0, file);
    Set<Unit> before = units();
    assertRegistered(0, 2, file);
    assertEquals(before, units());
  }

  @Test
  void new_rows_may_stand_among_those_registered_already() {
    assertRegistered(
        1,
        1,
        SampleDraft.row(2, "936").level("DISTRICT").type("huyện").name("Long Mỹ").parent("93"),
        SampleDraft.row(3, "31495").name("Xà Phiên").parent("936"));
  }

  @Test
  void a_unit_that_was_renamed_and_moved_later_is_the_one_that_was_registered() {
    LocalDate change = LocalDate.of(2021, 7, 1);
    Organisations later = new InMemoryOrganisations(SampleOrganisation.units());
    later.add(
        List.of(
            SampleUnit.of(later.nextIds(1).get(0))
                .coded("31438")
                .during(new Validity(SampleUnit.FOUNDED, change))
                .named(Level.COMMUNE, "xã", "Phương Bình")
                .below(SampleOrganisation.PHUNG_HIEP)
                .since(change)
                .named(Level.COMMUNE, "thị trấn", "Phương Bình")
                .below(SampleOrganisation.LONG_MY)
                .unit()));
    assertEquals(
        Judged.sound(new Registered(0, 1)),
        registerUnits(later).register(List.of(SampleDraft.row(2, "31438").draft())));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "kind,       AGENCY",
    "type,       thị trấn",
    "name,       Phương Phú",
    "parent,     936",
    "valid_from, 2015-05-15",
    "external_codes, gso:31999"
  })
  void a_registered_unit_with_other_content_is_refused(String column, String value) {
    assertRegistered(1, 0, SampleDraft.row(2, "31426"));
    SampleDraft other = SampleDraft.row(7, "31426").with(column, old -> value);
    SampleDraft consistent = column.equals("kind") ? other.parent("31429") : other;
    assertFindings(
        List.of(Finding.blocking(UNIT_DIFFERS, "row 7, column code", "31426", null)), consistent);
  }

  @Test
  void a_registered_party_organisation_below_another_is_refused() {
    SampleDraft party = SampleDraft.row(2, "31426-DU00").kind("PARTY_ORGANISATION").parent("31429");
    assertRegistered(1, 0, party.partyParent("934-DU00"));
    assertRegistered(0, 1, party.partyParent("934-DU00"));
    for (String other : List.of("93-DU00", "")) {
      assertFindings(
          List.of(Finding.blocking(UNIT_DIFFERS, "row 2, column code", "31426-DU00", null)),
          party.partyParent(other));
    }
  }

  @Test
  void a_registered_unit_at_another_level_is_refused() {
    assertRegistered(1, 0, SampleDraft.row(2, "31426").parent("93"));
    assertFindings(
        List.of(Finding.blocking(UNIT_DIFFERS, "row 2, column code", "31426", null)),
        SampleDraft.row(2, "31426").parent("93").level("DISTRICT"));
  }

  @Test
  void a_code_that_a_unit_gets_only_later_is_taken() {
    assertRegistered(1, 0, SampleDraft.row(2, "31426").validFrom("2015-05-15"));
    assertFindings(
        List.of(Finding.blocking(CODE_TWICE, "row 2, column code", "31426", null)),
        SampleDraft.row(2, "31426"));
  }

  @Test
  void a_code_stands_once_in_a_file() {
    assertFindings(
        List.of(Finding.blocking(CODE_TWICE, "row 3, column code", "31426", null)),
        SampleDraft.row(2, "31426"),
        SampleDraft.row(3, "31426").name("Phương Phú"));
  }

  @Test
  void a_code_stands_once_in_a_file_even_if_its_unit_is_registered_or_its_first_row_is_wrong() {
    assertRegistered(1, 0, SampleDraft.row(2, "31426"));
    assertFindings(
        List.of(
            Finding.blocking(CODE_TWICE, "row 3, column code", "31426", null),
            Finding.blocking(PARENT_UNKNOWN, "row 4, column parent", "935", "2004-01-01"),
            Finding.blocking(CODE_TWICE, "row 5, column code", "31432", null)),
        SampleDraft.row(2, "31426"),
        SampleDraft.row(3, " 31426 "),
        SampleDraft.row(4, "31432").parent("935"),
        SampleDraft.row(5, "31432"));
  }

  @Test
  void rows_without_a_code_are_each_told_so() {
    assertFindings(
        List.of(
            Finding.blocking(FindingCode.VALUE_REQUIRED, "row 2, column code", null, null),
            Finding.blocking(FindingCode.VALUE_REQUIRED, "row 3, column code", null, null)),
        SampleDraft.row(2, ""),
        SampleDraft.row(3, " "));
  }

  @Test
  void a_code_that_a_unit_once_bore_may_be_given_again() {
    LocalDate change = LocalDate.of(2021, 7, 1);
    Organisations later = new InMemoryOrganisations(SampleOrganisation.units());
    later.add(
        List.of(
            SampleUnit.of(later.nextIds(1).get(0))
                .during(new Validity(SampleUnit.FOUNDED, change))
                .named(Level.COMMUNE, "xã", "Tân Long")
                .coded("31438")
                .below(SampleOrganisation.PHUNG_HIEP)
                .unit()));
    RegisterUnits register = registerUnits(later);
    SampleDraft draft = SampleDraft.row(2, "31438");
    assertEquals(
        Judged.sound(new Registered(1, 0)),
        register.register(List.of(draft.validFrom("2021-07-01").draft())));
  }

  @Test
  void an_external_code_of_another_unit_is_refused() {
    assertFindings(
        List.of(
            Finding.blocking(CODE_TWICE, "row 2, column external_codes", "934", null),
            Finding.blocking(CODE_TWICE, "row 4, column external_codes", "31432", null)),
        SampleDraft.row(2, "31426").externalCodes("gso:934"),
        SampleDraft.row(3, "31432").externalCodes("gso:31432"),
        SampleDraft.row(4, "31435").externalCodes("gso:31432"));
  }

  @Test
  void the_same_code_in_another_scheme_is_another_code() {
    assertRegistered(1, 0, SampleDraft.row(2, "31426").externalCodes("bnv:934 bnn:31426"));
  }

  @Test
  void a_unit_has_one_code_of_a_scheme() {
    assertFindings(
        List.of(
            Finding.blocking(CODE_TWICE, "row 2, column external_codes", "gso:31427", null),
            Finding.blocking(CODE_TWICE, "row 3, column external_codes", "gso:31432", null)),
        SampleDraft.row(2, "31426").externalCodes("gso:31426 bnv:31426 gso:31427"),
        SampleDraft.row(3, "31432").externalCodes("gso:31432 gso:31432"));
  }

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @CsvSource({
    "code,           '',         VALUE_REQUIRED",
    "code,           ' ',        VALUE_REQUIRED",
    "code,           31 426,     VALUE_NOT_ALLOWED",
    "code,           gso:31426,  VALUE_NOT_ALLOWED",
    "code,           -31426,     VALUE_NOT_ALLOWED",
    "code,           xã1,        VALUE_NOT_ALLOWED",
    "kind,           '',         VALUE_REQUIRED",
    "kind,           territory,  VALUE_NOT_ALLOWED",
    "level,          '',         VALUE_REQUIRED",
    "level,          XÃ,         VALUE_NOT_ALLOWED",
    "type,           '',         VALUE_REQUIRED",
    "name,           '',         VALUE_REQUIRED",
    "name,           '  ',       VALUE_REQUIRED",
    "parent,         '',         PARENT_REQUIRED",
    "parent,         935,        PARENT_UNKNOWN",
    "party_parent,   935-DU00,   PARENT_UNKNOWN",
    "valid_from,     '',         VALUE_REQUIRED",
    "valid_from,     01/01/2004, VALUE_NOT_ALLOWED",
    "valid_from,     2004-02-30, VALUE_NOT_ALLOWED",
    "valid_from,     2003-12-31, PARENT_UNKNOWN",
    "external_codes, 31426,      VALUE_NOT_ALLOWED",
    "external_codes, GSO:31426,  VALUE_NOT_ALLOWED",
    "external_codes, gso:,       VALUE_NOT_ALLOWED",
    "external_codes, qcdc:31426, VALUE_NOT_ALLOWED"
  })
  void each_column_says_what_is_wrong_with_it(String column, String value, FindingCode expected) {
    List<Finding> findings = findings(SampleDraft.row(2, "31426").with(column, old -> value));
    String guilty = expected == PARENT_UNKNOWN && column.equals("valid_from") ? "parent" : column;
    assertEquals(
        List.of(expected + " at row 2, column " + guilty),
        findings.stream().map(found -> found.code() + " at " + found.pointer()).toList());
  }

  @ParameterizedTest(name = "{0} below {1}: {2}")
  @CsvSource({
    "PARTY_ORGANISATION, 934-DU00,   true",
    "PARTY_ORGANISATION, 93-DU00,    true",
    "PARTY_ORGANISATION, 31429,      false",
    "PARTY_ORGANISATION, 93-CQ02,    false",
    "AGENCY,             31429-DU00, false",
    "ENTERPRISE,         31429-DU00, false",
    "TERRITORY,          934-DU00,   false"
  })
  void the_party_hierarchy_joins_party_organisations(String kind, String above, boolean right) {
    SampleDraft draft = SampleDraft.row(2, "31426").kind(kind).partyParent(above);
    assertEquals(
        right
            ? List.of()
            : List.of(
                Finding.blocking(
                    VALUE_NOT_ALLOWED, "row 2, column party_parent", above, "PARTY_ORGANISATION")),
        findings(kind.equals("TERRITORY") ? draft : draft.parent("31429")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "1945-09-01,  false",
    "1945-09-02,  true",
    "2999-12-31,  true",
    "3000-01-01,  false",
    "0001-01-01,  false",
    "-2004-01-01, false",
    "+12004-01-01, false"
  })
  void a_unit_begins_after_independence_and_within_this_millennium(String day, boolean right) {
    assertEquals(
        right
            ? List.of()
            : List.of(
                Finding.blocking(VALUE_NOT_ALLOWED, "row 2, column valid_from", day, "2004-01-01")),
        findings(SampleDraft.row(2, "92").level("PROVINCE").parent("").validFrom(day)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"code", "kind", "level", "type", "name", "parent", "valid_from", "external_codes"})
  void space_around_a_word_says_nothing(String column) {
    SampleDraft draft = SampleDraft.row(2, "31426").externalCodes("gso:31426");
    SampleDraft spaced = draft.with(column, word -> " \t" + word + "\u3000 ");
    assertEquals(draft, spaced);
    assertRegistered(1, 0, spaced);
    assertRegistered(0, 1, draft);
  }

  @Test
  void space_around_a_party_parent_says_nothing() {
    assertEquals(
        SampleDraft.row(2, "31426").partyParent("934-DU00"),
        SampleDraft.row(2, "31426").partyParent(" 934-DU00 "));
    assertEquals(SampleDraft.row(2, "31426"), SampleDraft.row(2, "31426").partyParent("  "));
  }

  @ParameterizedTest(name = "{0} of {1} characters: {2}")
  @CsvSource({
    "code,  60, ",
    "code,  61, VALUE_NOT_ALLOWED",
    "name, 300, ",
    "name, 301, VALUE_TOO_LONG",
    "type, 300, ",
    "type, 301, VALUE_TOO_LONG"
  })
  void words_have_a_longest_length(String column, int length, String expected) {
    assertEquals(
        expected == null ? List.of() : List.of(FindingCode.valueOf(expected)),
        codes(findings(SampleDraft.row(2, "31426").with(column, old -> "3".repeat(length)))));
  }

  @ParameterizedTest(name = "{0} at {1} below {2}: {3}")
  @CsvSource({
    "TERRITORY,  DISTRICT, 93,       true",
    "TERRITORY,  COMMUNE,  93,       true",
    "TERRITORY,  HAMLET,   93,       true",
    "TERRITORY,  PROVINCE, 93,       false",
    "TERRITORY,  COMMUNE,  934,      true",
    "TERRITORY,  DISTRICT, 934,      false",
    "TERRITORY,  HAMLET,   31429,    true",
    "TERRITORY,  COMMUNE,  31429,    false",
    "TERRITORY,  HAMLET,   31429-01, false",
    "AGENCY,     PROVINCE, 93,       true",
    "AGENCY,     DISTRICT, 93,       false",
    "AGENCY,     DISTRICT, 934,      true",
    "AGENCY,     COMMUNE,  31429,    true",
    "ENTERPRISE, COMMUNE,  31429,    true",
    "ENTERPRISE, HAMLET,   31429,    false",
    "ENTERPRISE, HAMLET,   31429-01, true",
    "AGENCY,     PROVINCE, 93-CQ02,  false",
    "TERRITORY,  COMMUNE,  93-CQ02,  false",
    "PARTY_ORGANISATION, DISTRICT, 934, true",
    "PARTY_ORGANISATION, COMMUNE,  934, false"
  })
  void a_territory_stands_below_a_higher_level_and_an_attached_unit_at_that_of_its_place(
      String kind, String level, String parent, boolean right) {
    assertEquals(
        right ? List.of() : List.of(FindingCode.LEVEL_NOT_BELOW_PARENT),
        codes(findings(SampleDraft.row(2, "31426").kind(kind).level(level).parent(parent))));
  }

  @Test
  void all_findings_of_all_rows_are_told_at_once_and_nothing_is_kept() {
    Set<Unit> before = units();
    assertFindings(
        List.of(
            Finding.blocking(FindingCode.VALUE_REQUIRED, "row 3, column name", null, null),
            Finding.blocking(PARENT_UNKNOWN, "row 3, column parent", "935", "2004-01-01"),
            Finding.blocking(
                VALUE_NOT_ALLOWED, "row 3, column external_codes", "31432", "gso:31318"),
            Finding.blocking(UNIT_DIFFERS, "row 4, column code", "31429", null)),
        SampleDraft.row(2, "31426"),
        SampleDraft.row(3, "31432").name("").parent("935").externalCodes("31432"),
        SampleDraft.row(4, "31429").name("Hiệp Thành"));
    assertEquals(before, units());
  }

  @Test
  void a_rehearsal_says_the_same_and_keeps_nothing() {
    Set<Unit> before = units();
    List<UnitDraft> sound = List.of(SampleDraft.row(2, "31426").draft());
    List<UnitDraft> unsound = List.of(SampleDraft.row(2, "31429").draft());
    assertEquals(Judged.sound(new Registered(1, 0)), registerUnits.rehearse(sound));
    assertEquals(registerUnits.register(unsound), registerUnits.rehearse(unsound));
    assertEquals(before, units());
    assertEquals(Judged.sound(new Registered(1, 0)), registerUnits.register(sound));
    assertEquals(Judged.sound(new Registered(0, 1)), registerUnits.rehearse(sound));
  }

  @Test
  void an_empty_file_registers_nothing() {
    assertRegistered(0, 0);
  }

  private RegisterUnits registerUnits(Organisations organisations) {
    return new RegisterUnits(organisations, aliases, new UnitMatching(new SampleSimilarity()));
  }

  private void assertRegistered(int created, int unchanged, SampleDraft... drafts) {
    int before = units().size();
    assertEquals(Judged.sound(new Registered(created, unchanged)), register(drafts));
    assertEquals(before + created, units().size());
  }

  private void assertFindings(List<Finding> expected, SampleDraft... drafts) {
    assertEquals(Judged.unsound(expected), register(drafts));
  }

  private Judged<Registered> register(SampleDraft... drafts) {
    return registerUnits.register(List.of(drafts).stream().map(SampleDraft::draft).toList());
  }

  private List<Finding> findings(SampleDraft draft) {
    return registerUnits
        .rehearse(List.of(draft.draft()))
        .fold(registered -> List.of(), findings -> findings);
  }

  private static List<FindingCode> codes(List<Finding> findings) {
    assertTrue(findings.stream().allMatch(found -> found.pointer().startsWith("row 2, column ")));
    return findings.stream().map(Finding::code).toList();
  }

  private Optional<Unit> unit(String code, LocalDate day) {
    return organisations.current().unit(UnitCode.OWN_SCHEME, code, day);
  }

  /** Every unit that stands at the end of the sample's time. */
  private Set<Unit> units() {
    Organisation organisation = organisations.current();
    return Set.copyOf(
        organisation.asOf(SampleOrganisation.DAY, Hierarchy.TERRITORY).units().stream()
            .map(unit -> organisation.unit(unit.id()).orElseThrow())
            .toList());
  }
}
