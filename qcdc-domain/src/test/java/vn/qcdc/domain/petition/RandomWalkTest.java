package vn.qcdc.domain.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.qcdc.domain.organisation.SampleOrganisation.HIEP_HUNG;
import static vn.qcdc.domain.organisation.SampleOrganisation.LONG_MY;
import static vn.qcdc.domain.organisation.SampleOrganisation.PHUNG_HIEP;
import static vn.qcdc.domain.organisation.SampleOrganisation.THANH_HOA;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.qcdc.domain.matter.Act;
import vn.qcdc.domain.matter.InMemoryMatters;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.matter.LifeCycles;
import vn.qcdc.domain.matter.Matter;
import vn.qcdc.domain.matter.Milestone;
import vn.qcdc.domain.matter.Move;
import vn.qcdc.domain.matter.MoveMatter;
import vn.qcdc.domain.matter.MoveOutcome;
import vn.qcdc.domain.matter.Particulars;
import vn.qcdc.domain.matter.SampleMatter;
import vn.qcdc.domain.matter.Step;
import vn.qcdc.domain.matter.TakeInMatters;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.term.Circumstance;

/** Thousands of acts, drawn: whatever is done, what holds of every matter goes on to hold. */
class RandomWalkTest {

  private static final long SEED = 20_261_122;
  private static final int ACTS = 4_000;
  private static final List<Act> ANY = List.of(Act.values());
  private static final List<UnitId> UNITS = List.of(HIEP_HUNG, PHUNG_HIEP, LONG_MY, THANH_HOA);
  private static final List<String> OUTCOMES =
      List.of(
          "FIT",
          "FIT",
          "NOT_COMPETENT",
          "ANONYMOUS",
          "RIGHT",
          "WRONG",
          "WHOLLY",
          "PARTLY",
          "ENDS",
          "GOES_ON",
          "UNDER_WAY",
          "UNFINISHED");

  private final InMemoryMatters matters = new InMemoryMatters();
  private final PetitionLife life = new PetitionLife();
  private final LifeCycles lives = new LifeCycles(List.of(life));
  private final MoveMatter moveMatter = new MoveMatter(matters, lives, 30);
  private final SplittableRandom random = new SplittableRandom(SEED);

  @ParameterizedTest
  @EnumSource(names = {"COMPLAINT", "DENUNCIATION", "RECOMMENDATION", "FEEDBACK"})
  void whatever_is_done_nothing_is_lost(Kind kind) {
    List<Matter> taken = take(kind, 500);
    int done = 0;
    Set<Act> met = EnumSet.noneOf(Act.class);
    for (int i = 0; i < ACTS; i++) {
      Matter before = now(taken.get(random.nextInt(taken.size())));
      Move move = drawn(before, taken);
      MoveOutcome outcome =
          moveMatter.move(before.id(), before.version(), move, SampleMatter.setting());
      Matter after = now(before);
      if (outcome instanceof MoveOutcome.Done) {
        done++;
        met.add(move.act());
        assertTrue(life.allowed(before).contains(move.act()), "seed " + SEED + ", act " + i);
        holds(before, after);
      } else {
        assertEquals(before, after, "what is refused changes nothing, seed " + SEED);
      }
    }
    assertTrue(done > ACTS / 4, done + " acts were done");
    assertTrue(met.size() > 8, "only " + met);
    taken.forEach(each -> assertEquals(each.intake(), now(each).intake()));
  }

  private void holds(Matter before, Matter after) {
    assertEquals(before.intake(), after.intake());
    assertEquals(before.version() + 1, after.version());
    List<Step> steps = matters.steps(after.id());
    assertEquals(after.version(), steps.size());
    Step last = steps.get(steps.size() - 1);
    assertEquals(after.state().code(), last.state());
    assertEquals(before.lastHolder(), last.unit());
    assertEquals(after.standing().isOpen(), after.custody().holder().isPresent());
    int kept = before.custody().holdings().size() - 1;
    assertEquals(
        before.custody().holdings().subList(0, kept),
        after.custody().holdings().subList(0, kept),
        "what is past stays");
    assertEquals(
        after.state(),
        life.state(after.intake().kind(), after.state().code(), after.state().details()));
  }

  /** Mostly something that is open, sometimes anything. */
  private Move drawn(Matter matter, List<Matter> all) {
    List<Act> open = new ArrayList<>(life.allowed(matter));
    Act act =
        open.isEmpty() || random.nextInt(10) == 0
            ? ANY.get(random.nextInt(ANY.size()))
            : open.get(random.nextInt(open.size()));
    LocalDate day = matter.on().plusDays(random.nextInt(12));
    UUID other = all.get(random.nextInt(all.size())).id();
    return new Move(
        act,
        day,
        SampleMatter.eveningOf(day.plusDays(random.nextInt(3))),
        SampleMatter.OFFICER,
        some("Theo hồ sơ"),
        new Particulars(
            UNITS.get(random.nextInt(UNITS.size())),
            null,
            random.nextBoolean() ? Set.of(Circumstance.COMPLEX) : Set.of(),
            OUTCOMES.get(random.nextInt(OUTCOMES.size())),
            some("Đã xem xét"),
            some("12/QĐ-UBND"),
            other,
            act == Act.RATE ? random.nextInt(7) : null,
            List.of(new Milestone(day.plusDays(20), "Khảo sát", random.nextBoolean()))));
  }

  private @Nullable String some(String text) {
    return random.nextInt(5) == 0 ? null : text;
  }

  private Matter now(Matter matter) {
    return matters.find(matter.id()).orElseThrow();
  }

  private List<Matter> take(Kind kind, int count) {
    List<TakeInMatters.Arriving> arriving = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      arriving.add(TakeInMatters.Arriving.of(SampleMatter.of(kind).incoming()));
    }
    return new TakeInMatters(matters, moveMatter, lives)
        .take(
            arriving,
            SampleMatter.eveningOf(SampleMatter.MONDAY),
            SampleMatter.OFFICER,
            SampleMatter.setting());
  }
}
