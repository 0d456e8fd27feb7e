package vn.qcdc.domain.matter;

import static vn.qcdc.domain.finding.FindingCode.REOPENED_TOO_LATE;
import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;
import static vn.qcdc.domain.finding.FindingCode.VALUE_REQUIRED;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.term.TermRules;

/**
 * What is done in the same way with matters of every kind: they change hands, are found to say the
 * same, are taken up again, and rated. To divide one is the matter of {@link MoveMatter}.
 */
public final class CommonActs {

  static final Set<Act> ALL =
      Set.of(
          Act.ASSIGN,
          Act.FORWARD,
          Act.RETURN,
          Act.INHERIT,
          Act.LINK,
          Act.SPLIT,
          Act.REOPEN,
          Act.RATE);

  private static final int BEST_RATING = 5;

  private final int reopenDays;

  /**
   * @param reopenDays how many days after its end a matter may be taken up again
   */
  CommonActs(int reopenDays) {
    this.reopenDays = reopenDays;
  }

  /** Those that what a matter is now leaves open; its life cycle may leave fewer. */
  public static Set<Act> open(Matter matter) {
    Set<Act> open = EnumSet.noneOf(Act.class);
    if (matter.standing().isOpen()) {
      open.addAll(Set.of(Act.ASSIGN, Act.FORWARD, Act.INHERIT));
      Coming came = matter.custody().last().came();
      if (came == Coming.ASSIGNED || came == Coming.FORWARDED) {
        open.add(Act.RETURN);
      }
      if (matter.course().duplicateOf() == null) {
        open.add(Act.LINK);
      }
      if (matter.intake().weight() > 1) {
        open.add(Act.SPLIT);
      }
    } else if (matter.standing() == Standing.RESOLVED) {
      open.add(Act.REOPEN);
      if (matter.course().rating() == null) {
        open.add(Act.RATE);
      }
    }
    return open;
  }

  Judged<Matter> apply(Move move, Matter matter, LifeCycle life, TermRules rules) {
    return switch (move.act()) {
      case FORWARD -> passed(move, matter, arrival(move, matter, life, rules), Going.FORWARDED);
      case ASSIGN -> passed(move, matter, life.assigned(move, matter), Going.ASSIGNED);
      case INHERIT -> passed(move, matter, asItIs(matter), Going.INHERITED);
      case RETURN -> returned(move, matter, life, rules);
      case LINK -> linked(move, matter);
      case REOPEN -> reopened(move, matter, arrival(move, matter, life, rules));
      case RATE -> rated(move, matter);
      default -> throw new IllegalArgumentException(move.act() + " is not common");
    };
  }

  /** What is assigned or inherited goes on where it was, in the time that there is. */
  private static Arrival asItIs(Matter matter) {
    return new Arrival(matter.state(), matter.term());
  }

  private static Arrival arrival(Move move, Matter matter, LifeCycle life, TermRules rules) {
    return life.arrival(matter.intake(), move.on(), rules);
  }

  private static Judged<Matter> passed(Move move, Matter matter, Arrival arrival, Going went) {
    UnitId to = move.particulars().to();
    if (to == null) {
      return unsound(VALUE_REQUIRED, "/to", null);
    } else if (to.equals(matter.lastHolder())) {
      return unsound(VALUE_NOT_ALLOWED, "/to", "≠");
    }
    return Judged.sound(passed(move.on(), matter, arrival, to, went));
  }

  private static Matter passed(
      LocalDate on, Matter matter, Arrival arrival, UnitId to, Going went) {
    return matter.moved(
        on,
        arrival.state(),
        matter.course().withTerm(arrival.term()),
        matter.custody().passed(to, on, went, Coming.of(went)));
  }

  /** Back to whom it came from, as it came. */
  private static Judged<Matter> returned(
      Move move, Matter matter, LifeCycle life, TermRules rules) {
    if (move.note() == null) {
      return unsound(VALUE_REQUIRED, "/note", null);
    }
    Arrival arrival =
        matter.custody().last().came() == Coming.ASSIGNED
            ? asItIs(matter)
            : arrival(move, matter, life, rules);
    UnitId sender = matter.custody().sender().orElseThrow();
    return Judged.sound(passed(move.on(), matter, arrival, sender, Going.RETURNED));
  }

  private static Judged<Matter> linked(Move move, Matter matter) {
    UUID other = move.particulars().other();
    if (other == null) {
      return unsound(VALUE_REQUIRED, "/other", null);
    } else if (other.equals(matter.id())) {
      return unsound(VALUE_NOT_ALLOWED, "/other", "≠");
    }
    return Judged.sound(
        matter.moved(move.on(), matter.state(), matter.course().duplicating(other)));
  }

  private Judged<Matter> reopened(Move move, Matter matter, Arrival arrival) {
    LocalDate ended = matter.custody().last().until();
    LocalDate last = ended == null ? move.on() : ended.plusDays(reopenDays);
    if (move.on().isAfter(last)) {
      return Judged.unsound(
          Finding.blocking(REOPENED_TOO_LATE, "/on", move.on().toString(), "≤ " + last));
    } else if (move.note() == null) {
      return unsound(VALUE_REQUIRED, "/note", null);
    }
    return Judged.sound(
        matter.moved(
            move.on(),
            arrival.state(),
            matter.course().anew(arrival.term()),
            matter.custody().reopened(move.on())));
  }

  private static Judged<Matter> rated(Move move, Matter matter) {
    Integer rating = move.particulars().number();
    if (rating == null) {
      return unsound(VALUE_REQUIRED, "/number", null);
    } else if (rating < 1 || rating > BEST_RATING) {
      return unsound(VALUE_NOT_ALLOWED, "/number", "1–" + BEST_RATING);
    }
    return Judged.sound(matter.moved(move.on(), matter.state(), matter.course().rated(rating)));
  }

  private static Judged<Matter> unsound(
      FindingCode code, String pointer, @Nullable String expected) {
    return Judged.unsound(Finding.blocking(code, pointer, null, expected));
  }
}
