package vn.qcdc.domain.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.qcdc.domain.organisation.UnitId;

/** Where receptions are kept. */
public interface Receptions {

  void add(Collection<Reception> receptions, Instant at, String by);

  /** In place of what the reception of this id said. */
  void change(Reception reception);

  Optional<Reception> find(UUID id);

  /** The same, and nobody else changes it until the transaction ends. */
  Optional<Reception> findForUpdate(UUID id);

  /** Those of some units that have an external id. */
  List<Reception> named(Set<UnitId> units);

  /** The latest first. */
  List<Reception> all(ReceptionFilter filter, int offset, int limit);

  /**
   * Days on which leaders received in person and not for something urgent.
   *
   * @param from the first day
   * @param until the day after the last
   */
  List<DayHeld> held(Set<UnitId> units, LocalDate from, LocalDate until);

  /** The rules on how often, by code and then in the order in which they hold. */
  List<ReceptionRule> rules();
}
