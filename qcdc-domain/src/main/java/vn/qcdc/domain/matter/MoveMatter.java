package vn.qcdc.domain.matter;

import static vn.qcdc.domain.finding.FindingCode.MATTER_UNKNOWN;
import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.time.CivilDay;

/** Does something with a matter: the one door for every act on every kind. */
public final class MoveMatter {

  private final Matters matters;
  private final LifeCycles lives;
  private final CommonActs common;

  /**
   * @param reopenDays how many days after its end a matter may be taken up again
   */
  public MoveMatter(Matters matters, LifeCycles lives, int reopenDays) {
    this.matters = matters;
    this.lives = lives;
    this.common = new CommonActs(reopenDays);
  }

  /**
   * Loads, decides and keeps.
   *
   * @param seen the version that they saw; {@code null} for whichever there is
   */
  public MoveOutcome move(UUID id, @Nullable Integer seen, Move move, Setting setting) {
    Optional<Matter> found = matters.findForUpdate(Set.of(id)).stream().findFirst();
    if (found.isEmpty()) {
      return new MoveOutcome.NothingThere();
    }
    Matter matter = found.get();
    if (seen != null && seen != matter.version()) {
      return new MoveOutcome.Outdated();
    }
    List<Finding> unlinked = linkFindings(move, matter);
    if (!unlinked.isEmpty()) {
      return new MoveOutcome.Refused(unlinked);
    }
    return isOfPart(move, matter)
        ? movePart(matter, move, setting)
        : decide(matter, move, setting)
            .fold(
                moved -> {
                  matters.keep(List.of(moved));
                  return new MoveOutcome.Done(moved.after(), Optional.empty());
                },
                MoveOutcome.Refused::new);
  }

  /** What becomes of a whole matter; keeps nothing. */
  public Judged<Moved> decide(Matter matter, Move move, Setting setting) {
    LifeCycle life = lives.of(matter);
    List<Finding> findings =
        life.allowed(matter).contains(move.act())
            ? Stream.concat(
                    dayFindings(move, matter).stream(),
                    Addressee.refusal(move, matter, setting.organisation()).stream())
                .toList()
            : List.of(life.refusal(move.act(), matter));
    if (!findings.isEmpty()) {
      return Judged.unsound(findings);
    }
    Judged<Matter> after =
        CommonActs.ALL.contains(move.act())
            ? common.apply(move, matter, life, setting.rules())
            : life.apply(move, matter, setting.rules(), setting.calendar());
    return after.fold(sound -> Judged.sound(moved(matter, move, sound, setting)), Judged::unsound);
  }

  private static Moved moved(Matter before, Move move, Matter after, Setting setting) {
    @Nullable LocalDate due = before.due(setting.calendar()).orElse(null);
    return new Moved(
        after,
        Step.of(move, before.lastHolder(), after, due),
        after.due(setting.calendar()).orElse(null));
  }

  /** A part of what stands for many is a matter of its own from then on; both have one past. */
  private MoveOutcome movePart(Matter matter, Move move, Setting setting) {
    LifeCycle life = lives.of(matter);
    if (!life.allowed(matter).contains(Act.SPLIT)) {
      return new MoveOutcome.Refused(List.of(life.refusal(Act.SPLIT, matter)));
    }
    int count = Optional.ofNullable(move.particulars().number()).orElse(0);
    int rest = matter.intake().weight() - count;
    if (count < 1 || rest < 1) {
      return new MoveOutcome.Refused(
          List.of(
              Finding.blocking(
                  VALUE_NOT_ALLOWED,
                  "/number",
                  String.valueOf(count),
                  "1–" + (matter.intake().weight() - 1))));
    }
    Moved kept = moved(matter, splitting(move, count), matter.weighing(rest, move.on()), setting);
    Matter part = part(matter, count, kept.after().version());
    List<Step> steps = new ArrayList<>();
    steps.add(Step.of(splittingOff(move, matter), matter.lastHolder(), part, null));
    if (move.act() == Act.SPLIT) {
      return keep(kept, part, steps, setting);
    }
    return decide(part, move, setting)
        .fold(
            moved -> {
              steps.add(moved.step());
              return keep(kept, moved.after(), steps, setting);
            },
            MoveOutcome.Refused::new);
  }

  private MoveOutcome keep(Moved rest, Matter part, List<Step> steps, Setting setting) {
    matters.keep(List.of(rest));
    matters.take(List.of(new Taken(part, steps, part.due(setting.calendar()).orElse(null))));
    return new MoveOutcome.Done(rest.after(), Optional.of(part));
  }

  private static Matter part(Matter whole, int count, int version) {
    String number = whole.intake().number() + "." + version;
    return new Matter(
        UUID.randomUUID(),
        whole.intake().part(count, number, TrackingCode.next()),
        whole.state(),
        whole.custody(),
        whole.course(),
        1,
        whole.on());
  }

  private static boolean isOfPart(Move move, Matter matter) {
    @Nullable Integer number = move.particulars().number();
    return move.act() == Act.SPLIT
        || (move.act() != Act.RATE && number != null && number != matter.intake().weight());
  }

  private static Move splitting(Move move, int count) {
    return new Move(
        Act.SPLIT, move.on(), move.at(), move.by(), move.note(), Particulars.number(count));
  }

  private static Move splittingOff(Move move, Matter whole) {
    return new Move(
        Act.SPLIT, move.on(), move.at(), move.by(), null, Particulars.other(whole.id()));
  }

  /** Not after today, and not before what was done last. */
  private static List<Finding> dayFindings(Move move, Matter matter) {
    LocalDate today = CivilDay.at(move.at());
    return move.on().isAfter(today) || move.on().isBefore(matter.on())
        ? List.of(
            Finding.blocking(
                VALUE_NOT_ALLOWED, "/on", move.on().toString(), matter.on() + "–" + today))
        : List.of();
  }

  /** What is repeated has to be there, of the same kind, and no repetition itself. */
  private List<Finding> linkFindings(Move move, Matter matter) {
    @Nullable UUID other = move.particulars().other();
    return move.act() != Act.LINK
            || other == null
            || matters
                .find(other)
                .filter(each -> each.intake().kind() == matter.intake().kind())
                .filter(each -> each.course().duplicateOf() == null)
                .isPresent()
        ? List.of()
        : List.of(Finding.blocking(MATTER_UNKNOWN, "/other", null, null));
  }
}
