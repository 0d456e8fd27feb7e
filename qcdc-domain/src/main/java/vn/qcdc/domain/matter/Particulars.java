package vn.qcdc.domain.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.term.Circumstance;

/**
 * What is said with an act; which of it is needed depends on the act.
 *
 * @param to who is to have it
 * @param until when something is to be done
 * @param outcome a code; which ones there are depends on the act
 * @param text for whoever brought it, or a wording for everybody
 * @param document number of the document by which it was done
 * @param other matter that this one says again, or that it was split from
 * @param number how many go this way of a matter that stands for more than one; of a rating: 1 to 5
 * @param milestones in the order of their days
 */
public record Particulars(
    @Nullable UnitId to,
    @Nullable LocalDate until,
    Set<Circumstance> circumstances,
    @Nullable String outcome,
    @Nullable String text,
    @Nullable String document,
    @Nullable UUID other,
    @Nullable Integer number,
    List<Milestone> milestones) {

  public static final Particulars NONE =
      new Particulars(null, null, Set.of(), null, null, null, null, null, List.of());

  public Particulars {
    circumstances = Set.copyOf(circumstances);
    milestones = List.copyOf(milestones);
  }

  public static Particulars to(UnitId unit) {
    return new Particulars(unit, null, Set.of(), null, null, null, null, null, List.of());
  }

  public static Particulars outcome(String outcome) {
    return new Particulars(null, null, Set.of(), outcome, null, null, null, null, List.of());
  }

  public static Particulars text(String text) {
    return new Particulars(null, null, Set.of(), null, text, null, null, null, List.of());
  }

  public static Particulars other(UUID matter) {
    return new Particulars(null, null, Set.of(), null, null, null, matter, null, List.of());
  }

  public static Particulars number(int number) {
    return new Particulars(null, null, Set.of(), null, null, null, null, number, List.of());
  }
}
