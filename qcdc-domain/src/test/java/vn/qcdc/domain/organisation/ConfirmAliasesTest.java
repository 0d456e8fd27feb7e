package vn.qcdc.domain.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.qcdc.domain.organisation.SampleOrganisation.HIEP_HUNG;
import static vn.qcdc.domain.organisation.SampleOrganisation.LUONG_TAM;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Judged;

class ConfirmAliasesTest {

  private static final Instant AT = Instant.parse("2024-01-15T02:30:00Z");

  private final Aliases aliases =
      new InMemoryAliases(new InMemoryOrganisations(SampleOrganisation.units()));
  private final ConfirmAliases confirm = new ConfirmAliases(aliases);

  @Test
  void confirming_again_changes_nothing() {
    ConfirmAliases.Confirmed first = confirmed("xã Hiệp Hưng cũ", HIEP_HUNG);
    assertTrue(first.isNew());
    ConfirmAliases.Confirmed again = confirmed(" XÃ HIỆP HƯNG CŨ. ", HIEP_HUNG);
    assertFalse(again.isNew());
    assertEquals(first.alias(), again.alias());
    assertEquals(List.of(first.alias()), aliases.current().all());
  }

  @Test
  void a_text_may_be_confirmed_for_another_unit_too() {
    confirmed("Hưng", HIEP_HUNG);
    assertTrue(confirmed("Hưng", LUONG_TAM).isNew());
    assertEquals(2, aliases.current().all().size());
  }

  @Test
  void a_withdrawn_alias_is_gone_and_can_be_withdrawn_once() {
    Alias alias = confirmed("Hưng", HIEP_HUNG).alias();
    assertEquals(Optional.of(alias), confirm.withdraw(alias.id(), "Sỹ", AT));
    assertEquals(Optional.empty(), confirm.withdraw(alias.id(), "Sỹ", AT));
    assertEquals(List.of(), aliases.current().all());
    assertTrue(confirmed("Hưng", HIEP_HUNG).isNew());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " – ", "..."})
  void a_text_without_letters_is_no_alias(String text) {
    assertEquals(
        Judged.unsound(Finding.blocking(FindingCode.VALUE_REQUIRED, "/text", text, null)),
        confirm.confirm(text, HIEP_HUNG, "Thuỷ", AT));
  }

  private ConfirmAliases.Confirmed confirmed(String text, UnitId unit) {
    return confirm
        .confirm(text, unit, "Thuỷ", AT)
        .orElseThrow(findings -> new IllegalStateException(findings.toString()));
  }
}
