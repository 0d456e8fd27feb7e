package vn.qcdc.domain.deadline;

import java.time.LocalDate;
import java.util.Set;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.submission.Person;

/**
 * Where a person works.
 *
 * @param units of today, each with all below it, whose sheets and those of what they succeeded are
 *     looked at; what the person may do with them is another question
 */
public record Desk(Person person, Set<UnitId> units, LocalDate today) {

  public Desk {
    units = Set.copyOf(units);
  }
}
