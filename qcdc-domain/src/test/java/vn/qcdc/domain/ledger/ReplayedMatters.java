package vn.qcdc.domain.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.ledger.Ledger.Punctuality;
import vn.qcdc.domain.matter.Coming;
import vn.qcdc.domain.matter.Going;
import vn.qcdc.domain.matter.Holding;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.matter.Standing;
import vn.qcdc.domain.organisation.UnitId;

/** Counts by living through the days of each matter, one hand-over after the other. */
public record ReplayedMatters(List<HeldMatter> matters) implements MatterCounts {

  /**
   * That a matter went from somebody to somebody; one of both may be outside the register.
   *
   * @param left which of its holdings ended by it, counted from 0; -1 for none
   */
  private record HandOver(
      int left,
      LocalDate on,
      @Nullable UnitId from,
      @Nullable UnitId to,
      @Nullable Going went,
      @Nullable Coming came) {}

  @Override
  public List<Count> count(LedgerQuestion question) {
    List<Count> counts = new ArrayList<>();
    for (HeldMatter matter : matters) {
      if (question.kinds().contains(matter.kind())) {
        for (String place : places(matter, question)) {
          live(matter, place, question, counts);
        }
      }
    }
    return counts;
  }

  private static Set<String> places(HeldMatter matter, LedgerQuestion question) {
    Set<String> places = new LinkedHashSet<>();
    matter.custody().holdings().stream()
        .flatMap(each -> place(each.unit(), question).stream())
        .forEach(places::add);
    return places;
  }

  private static Optional<String> place(@Nullable UnitId unit, LedgerQuestion question) {
    return unit == null ? Optional.empty() : Optional.ofNullable(question.parts().get(unit));
  }

  private static List<HandOver> handOvers(HeldMatter matter) {
    List<HandOver> all = new ArrayList<>();
    @Nullable Holding before = null;
    int last = -1;
    for (Holding each : matter.custody().holdings()) {
      boolean isPassed = before != null && before.went() != null && before.went().isOnward();
      if (before != null && before.until() != null && !isPassed) {
        all.add(new HandOver(last, before.until(), before.unit(), null, before.went(), null));
      }
      all.add(
          new HandOver(
              isPassed ? last : -1,
              each.since(),
              isPassed && before != null ? before.unit() : null,
              each.unit(),
              isPassed && before != null ? before.went() : null,
              each.came()));
      before = each;
      last++;
    }
    if (before != null && before.until() != null) {
      all.add(new HandOver(last, before.until(), before.unit(), null, before.went(), null));
    }
    return all;
  }

  private static void live(
      HeldMatter matter, String place, LedgerQuestion question, List<Count> counts) {
    Span span = question.span();
    Tally tally = new Tally(matter, part(matter, place, question), counts);
    boolean isThere = false;
    boolean hasOpened = false;
    for (HandOver each : handOvers(matter)) {
      if (!hasOpened && !each.on().isBefore(span.from())) {
        hasOpened = true;
        tally.opens(isThere);
      }
      if (!each.on().isBefore(span.until())) {
        break;
      }
      boolean was = isIn(each.from(), place, question);
      boolean is = isIn(each.to(), place, question);
      if (!each.on().isBefore(span.from()) && was && !is) {
        tally.goes(each);
      }
      if (!each.on().isBefore(span.from()) && is && !was) {
        tally.comes(each);
      }
      isThere = is;
    }
    if (!hasOpened) {
      tally.opens(isThere);
    }
    if (isThere) {
      tally.stays(span);
    }
  }

  private static boolean isIn(@Nullable UnitId unit, String place, LedgerQuestion question) {
    return place(unit, question).filter(place::equals).isPresent();
  }

  private static String part(HeldMatter matter, String place, LedgerQuestion question) {
    return switch (question.breakdown()) {
      case KIND -> matter.kind().name();
      case FIELD -> matter.kind() == Kind.DENUNCIATION ? UNTOLD : matter.field();
      case WHOLE, LEVEL, UNIT -> place;
    };
  }

  private record Tally(HeldMatter matter, String part, List<Count> counts) {

    void opens(boolean isThere) {
      if (isThere) {
        add(true, null, null, null, null, null, false);
      }
    }

    void comes(HandOver over) {
      add(false, over.came(), null, null, null, null, false);
    }

    void goes(HandOver over) {
      add(
          false,
          null,
          over.went(),
          over.went() == Going.FORWARDED ? over.to() : null,
          over.went() == Going.RESOLVED ? punctuality(over) : null,
          null,
          false);
    }

    private Punctuality punctuality(HandOver over) {
      LocalDate due =
          matter.marks().stream()
              .filter(mark -> mark.custody().holdings().size() > over.left())
              .filter(mark -> !mark.custody().holdings().get(over.left()).isOpen())
              .map(mark -> Optional.ofNullable(mark.due()))
              .findFirst()
              .orElseThrow()
              .orElse(null);
      if (due == null) {
        return Punctuality.WITHOUT_TERM;
      }
      return over.on().isAfter(due) ? Punctuality.LATE : Punctuality.ON_TIME;
    }

    void stays(Span span) {
      Standing standing = Standing.WAITING;
      @Nullable LocalDate due = matter.due();
      @Nullable LocalDate milestone = matter.milestone();
      for (HeldMatter.Mark mark : matter.marks()) {
        if (!mark.on().isBefore(span.until())) {
          due = mark.due();
          milestone = standing == Standing.ON_ROADMAP ? LocalDate.MAX : null;
          break;
        }
        standing = mark.standing();
      }
      LocalDate last = span.lastDay();
      boolean isOverdue =
          standing != Standing.SUSPENDED
              && due != null
              && due.isBefore(last)
              && (milestone == null || milestone.isBefore(last));
      add(false, null, null, null, null, standing, isOverdue);
    }

    private void add(
        boolean isOld,
        @Nullable Coming came,
        @Nullable Going went,
        @Nullable UnitId to,
        @Nullable Punctuality punctuality,
        @Nullable Standing standing,
        boolean isOverdue) {
      counts.add(
          new Count(
              part, isOld, came, went, to, punctuality, standing, isOverdue, matter.weight()));
    }
  }
}
