package vn.qcdc.domain.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.term.Term;

/**
 * What goes along with the state of a matter (diễn biến).
 *
 * @param term that its holder has; what is done keeps the last one
 * @param roadmap milestones by day; empty for most
 * @param duplicateOf the one that says the same and was there before
 * @param rating by whoever brought it, of the last answer: 1 to 5
 */
public record Course(
    @Nullable Term term,
    List<Milestone> roadmap,
    @Nullable UUID duplicateOf,
    @Nullable Integer rating) {

  public Course {
    roadmap = List.copyOf(roadmap);
  }

  /** Of what has just come in. */
  public static Course begun(@Nullable Term term) {
    return new Course(term, List.of(), null, null);
  }

  public Course withTerm(@Nullable Term other) {
    return new Course(other, roadmap, duplicateOf, rating);
  }

  public Course withRoadmap(List<Milestone> milestones) {
    return new Course(term, milestones, duplicateOf, rating);
  }

  Course duplicating(UUID other) {
    return new Course(term, roadmap, other, rating);
  }

  Course rated(int number) {
    return new Course(term, roadmap, duplicateOf, number);
  }

  /** Taken up anew: what it repeats stays, all else begins. */
  Course anew(@Nullable Term other) {
    return new Course(other, List.of(), duplicateOf, null);
  }

  /** The day of the next milestone that was not reached; empty without one. */
  public Optional<LocalDate> nextMilestone() {
    return roadmap.stream()
        .filter(milestone -> !milestone.reached())
        .map(Milestone::on)
        .min(LocalDate::compareTo);
  }
}
