package vn.qcdc.domain.reorganisation;

import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;

/**
 * An act whose unit has been looked up.
 *
 * @param subject what it is done to, as of the day before; {@code null} when it makes a unit or is
 *     done to a level
 */
record Act(ActKind kind, ActDraft draft, @Nullable UnitSnapshot subject) {

  UnitSnapshot unit() {
    if (subject == null) {
      throw new IllegalStateException(kind + " is done to no unit");
    }
    return subject;
  }

  UnitId id() {
    return unit().id();
  }

  /** Whether it is done to this unit. */
  boolean concerns(UnitId unit) {
    return subject != null && subject.id().equals(unit);
  }

  Finding found(
      FindingCode code, String column, @Nullable String value, @Nullable String expected) {
    return Finding.blocking(code, draft.place().at(column), value, expected);
  }
}
