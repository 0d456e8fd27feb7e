package vn.qcdc.domain.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.qcdc.domain.organisation.UnitId;

/** Where plans are kept. */
public interface DialoguePlans {

  Optional<DialoguePlan> find(UnitId unit, int year);

  /** The same, and nobody else changes it until the transaction ends. */
  Optional<DialoguePlan> findForUpdate(UnitId unit, int year);

  /**
   * Those of a year, by unit.
   *
   * @param units {@link Optional#empty()} for all
   */
  List<DialoguePlan> of(int year, Optional<Set<UnitId>> units);

  /** Keeps it in place of the one before. */
  void keep(DialoguePlan plan);
}
