package vn.qcdc.domain.reorganisation;

import java.util.List;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.UnitId;

/** Tells what has happened to a unit. */
public final class TellHistory {

  private final Organisations organisations;
  private final Reorganisations reorganisations;

  public TellHistory(Organisations organisations, Reorganisations reorganisations) {
    this.organisations = organisations;
    this.reorganisations = reorganisations;
  }

  public UnitHistory of(UnitId unit) {
    Organisation organisation = organisations.current();
    List<Entered> entered =
        reorganisations.touching(unit).stream()
            .map(each -> new Entered(each, reorganisations.effect(each.code())))
            .toList();
    return UnitHistory.of(organisation.unit(unit).orElseThrow(), organisation, entered);
  }
}
