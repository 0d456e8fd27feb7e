package vn.qcdc.domain.petition;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.matter.Course;
import vn.qcdc.domain.matter.Matter;
import vn.qcdc.domain.matter.Milestone;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.term.Term;

/**
 * Where a way leads.
 *
 * @param term that runs from then on
 * @param roadmap from then on; {@code null} for the one that there was
 * @param superior who has it from then on; {@code null} for whoever has it
 */
record Turn(
    PetitionState next,
    @Nullable Term term,
    @Nullable List<Milestone> roadmap,
    @Nullable UnitId superior) {

  static Turn to(PetitionState next, @Nullable Term term) {
    return new Turn(next, term, null, null);
  }

  /** To where no milestone is waited for any more. */
  static Turn settled(PetitionState next, @Nullable Term term) {
    return new Turn(next, term, List.of(), null);
  }

  static Turn planned(PetitionState next, Occasion occasion) {
    return new Turn(next, occasion.term(), occasion.said().milestones(), null);
  }

  static Turn upward(PetitionState next, @Nullable Term term, UnitId superior) {
    return new Turn(next, term, List.of(), superior);
  }

  Matter of(Matter matter, LocalDate on) {
    Course timed = matter.course().withTerm(term);
    Course course = roadmap == null ? timed : timed.withRoadmap(roadmap);
    return superior == null
        ? matter.moved(on, next, course)
        : matter.moved(on, next, course, matter.custody().appealed(superior, on));
  }
}
