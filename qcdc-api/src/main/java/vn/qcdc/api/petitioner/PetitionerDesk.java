package vn.qcdc.api.petitioner;

import static vn.qcdc.domain.finding.FindingCode.UNIT_UNKNOWN;
import static vn.qcdc.domain.finding.FindingCode.VALUE_REQUIRED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.Remit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitLookUp;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.petitioner.Petitioner;
import vn.qcdc.domain.petitioner.Petitioners;
import vn.qcdc.domain.time.CivilDay;

/**
 * What of the petitioners is there for the caller: those of the units that the token names, of all
 * below them and of those that went to them. To administer the register opens nothing here, and
 * what another unit keeps is answered like what nobody keeps.
 */
@RequestScoped
public class PetitionerDesk {

  private static final int SHORTEST_PURPOSE = 10;

  @Inject Petitioners petitioners;
  @Inject Organisations organisations;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  LocalDate today() {
    return CivilDay.at(clock.instant());
  }

  /** The units whose petitioners there are; none for somebody who may do everything. */
  Set<UnitId> units() {
    return caller.remit().units().orElse(Set.of());
  }

  /** Of these units, those below one and those that went to it. */
  Set<UnitId> unitsWithin(UnitSnapshot top) {
    Remit within = Remit.of(Set.of(top.code()), organisations.current(), today());
    return units().stream().filter(within::covers).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * One of the units by its address.
   *
   * @param pointer where it was named
   */
  UnitSnapshot unit(String address, String pointer) {
    UnitTree map = organisations.current().asOf(today(), Hierarchy.TERRITORY);
    UnitSnapshot unit =
        new UnitLookUp(organisations.current(), map)
            .find(address, pointer)
            .orElseThrow(ProblemException::inAddress);
    if (!units().contains(unit.id())) {
      throw ProblemException.inAddress(
          List.of(Finding.blocking(UNIT_UNKNOWN, pointer, null, today().toString())));
    }
    return unit;
  }

  /** What is written without the blanks around it, when that is still long enough to say why. */
  static String purpose(String written) {
    String purpose = written.strip();
    if (purpose.length() < SHORTEST_PURPOSE) {
      throw new ProblemException(
          ProblemCode.UNPROCESSABLE, Finding.blocking(VALUE_REQUIRED, "/purpose", null, null));
    }
    return purpose;
  }

  Petitioner find(UUID id) {
    return petitioners
        .find(id, units())
        .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
  }

  /** As the unit stood when the petition was received. */
  UnitSnapshot unitOf(Petitioner petitioner) {
    return organisations
        .current()
        .lastSeen(petitioner.unit(), petitioner.receivedOn())
        .orElseThrow(() -> new IllegalStateException("No unit keeps " + petitioner.id()));
  }
}
