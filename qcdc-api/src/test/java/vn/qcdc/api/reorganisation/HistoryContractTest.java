package vn.qcdc.api.reorganisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.api.contract.model.ReorganisationStatus;
import vn.qcdc.api.contract.model.UnitEvent;
import vn.qcdc.api.contract.model.UnitHappening.WhatEnum;
import vn.qcdc.api.contract.model.UnitHistory;
import vn.qcdc.api.contract.model.UnitRef;
import vn.qcdc.api.contract.model.UnitSuccessors;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.organisation.Succession;
import vn.qcdc.domain.organisation.Succession.Heir;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.reorganisation.SampleReorganisation;
import vn.qcdc.domain.reorganisation.SampleUnitHistory;
import vn.qcdc.reporting.wording.Language;
import vn.qcdc.reporting.wording.Wording;

class HistoryContractTest {

  private static final LocalDate DAY = SampleReorganisation.DAY;
  private static final LocalDate EVE = SampleReorganisation.EVE;

  private final SampleUnitHistory merger =
      SampleUnitHistory.after(
          SampleReorganisation.of("NQ12-2024")
              .act("MERGE", "31429", "31417")
              .act("MERGE", "31405", "31417"));

  @Test
  void the_entries_of_one_event_stand_together_with_its_decision() {
    UnitHistory told = told("31429", EVE, DAY);
    assertEquals("31429", told.getUnit().getCode());
    assertEquals(2, told.getEvents().size());
    assertNull(told.getEvents().get(0).getDecision());
    UnitEvent event = told.getEvents().get(1);
    assertEquals("NQ12-2024", event.getReorganisation());
    assertEquals("12/NQ-HĐND", event.getDecision().getNumber());
    assertEquals(
        List.of(WhatEnum.PASSED_ON, WhatEnum.ENDED),
        event.getEntries().stream().map(entry -> entry.getWhat()).toList());
    assertEquals(List.of("31417"), codes(event.getEntries().get(0).getUnits()));
    assertEquals(List.of("31405"), codes(event.getEntries().get(0).getTogether()));
    assertNull(event.getEntries().get(1).getTogether());
  }

  @ParameterizedTest
  @CsvSource({"2025-06-30, ANNOUNCED", "2025-07-01, IN_FORCE"})
  void an_event_is_announced_until_its_day(LocalDate today, ReorganisationStatus expected) {
    assertEquals(expected, told("31429", EVE, today).getEvents().get(1).getStatus());
  }

  @Test
  void an_annulled_event_is_annulled_whatever_the_day() {
    merger.annulled("NQ12-2024", SampleReorganisation.of("BB-2025"));
    List<UnitEvent> events = told("31429", DAY, EVE).getEvents();
    assertEquals(ReorganisationStatus.ANNULLED, events.get(1).getStatus());
    assertEquals(WhatEnum.ANNULLED, events.get(2).getEntries().get(0).getWhat());
  }

  @Test
  void portions_have_exact_shares_and_several_units_where_nobody_stated_any() {
    Organisation whole = SampleOrganisation.organisation();
    Organisation stated =
        with(
            whole,
            new Succession(
                SampleOrganisation.HIEP_HUNG,
                DAY,
                List.of(
                    new Heir(SampleOrganisation.THANH_HOA, 6000),
                    new Heir(SampleOrganisation.XA_PHUNG_HIEP, 4000)),
                "dân số"));
    UnitSuccessors found = successors(stated);
    assertEquals(2, found.getPortions().size());
    assertEquals(new BigDecimal(3), found.getPortions().get(0).getShare().getNumerator());
    assertEquals(new BigDecimal(5), found.getPortions().get(0).getShare().getDenominator());
    UnitSuccessors undivided =
        successors(
            with(
                whole,
                Succession.undivided(
                    SampleOrganisation.HIEP_HUNG,
                    DAY,
                    List.of(SampleOrganisation.XA_PHUNG_HIEP, SampleOrganisation.THANH_HOA))));
    assertEquals(1, undivided.getPortions().size());
    assertEquals(
        List.of("31405", "31417"),
        undivided.getPortions().get(0).getUnits().stream().map(unit -> unit.getCode()).toList());
  }

  private static Organisation with(Organisation organisation, Succession succession) {
    return Organisation.of(organisation.units(), List.of(succession));
  }

  private static UnitSuccessors successors(Organisation organisation) {
    UnitTree from = organisation.asOf(EVE, Hierarchy.TERRITORY);
    UnitTree to = organisation.asOf(DAY, Hierarchy.TERRITORY);
    return HistoryContract.successors(
        from.unit(SampleOrganisation.HIEP_HUNG).orElseThrow(),
        organisation.restate(EVE, DAY, Hierarchy.TERRITORY),
        from,
        to);
  }

  private UnitHistory told(String code, LocalDate day, LocalDate today) {
    UnitTree tree = SampleOrganisation.organisation().asOf(day, Hierarchy.TERRITORY);
    Wording wording = new Wording(SampleCatalogue.catalogue(), Language.VIETNAMESE);
    return new HistoryContract(wording, today)
        .history(merger.of(code, day), merger.unit(code, day), tree);
  }

  private static List<String> codes(List<UnitRef> units) {
    return units.stream().map(UnitRef::getCode).toList();
  }
}
