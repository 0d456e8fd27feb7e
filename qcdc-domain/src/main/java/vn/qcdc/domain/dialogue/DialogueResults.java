package vn.qcdc.domain.dialogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.qcdc.domain.organisation.UnitId;

/** What came of sessions, counted. */
public interface DialogueResults {

  /**
   * Which sessions are counted, and as of when.
   *
   * @param units that held them; {@link Optional#empty()} for all
   * @param from first day of the sessions, included
   * @param until the day after the last
   * @param asOf the last day whose steps are known
   */
  record Asked(Optional<Set<UnitId>> units, LocalDate from, LocalDate until, LocalDate asOf) {}

  /** Sessions of one unit. */
  record Held(UnitId unit, long sessions, long attendances) {}

  /** Opinions of one field at the sessions of one unit. */
  record Said(UnitId unit, String field, OpinionCount opinions) {}

  /** Those that were held, by unit. */
  List<Held> held(Asked asked);

  /** The opinions of those sessions, by unit and field. */
  List<Said> said(Asked asked);

  /** The opinions of sessions as they stand now; a session without any is not there. */
  Map<UUID, OpinionCount> of(Set<UUID> sessions);

  /** The latest first. */
  List<PublishedAnswer> published(UUID session);
}
