package vn.qcdc.domain.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.ledger.HeldMatter.Mark;
import vn.qcdc.domain.matter.Coming;
import vn.qcdc.domain.matter.Custody;
import vn.qcdc.domain.matter.Going;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.matter.Standing;
import vn.qcdc.domain.organisation.UnitId;

/** Matters that go through many hands in the days of two years, several of them on one day. */
public record RandomMatters(RandomGenerator random, List<UnitId> units) {

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final List<String> FIELDS = List.of("LAND", "ROADS", "WATER");
  private static final List<Standing> OPEN =
      List.of(
          Standing.WAITING,
          Standing.UNDER_WAY,
          Standing.UNFINISHED,
          Standing.ON_ROADMAP,
          Standing.SUSPENDED);
  private static final List<Going> ONWARD =
      List.of(Going.ASSIGNED, Going.FORWARDED, Going.RETURNED, Going.INHERITED);
  private static final List<Going> OUT =
      List.of(Going.RESOLVED, Going.RESOLVED, Going.WITHDRAWN, Going.FILED, Going.REFERRED);

  public List<HeldMatter> some(int number) {
    return IntStream.range(0, number).mapToObj(i -> one()).toList();
  }

  private HeldMatter one() {
    Kind kind = among(List.of(Kind.values()));
    LocalDate day = FIRST.plusDays(random.nextInt(700));
    Custody custody = Custody.of(among(units), day);
    List<Mark> marks = new ArrayList<>();
    @Nullable LocalDate due = due(day);
    marks.add(new Mark(day, custody.last().unit(), custody, Standing.WAITING, null));
    int acts = random.nextInt(8);
    for (int i = 0; i < acts; i++) {
      UnitId unit = custody.last().unit();
      day = day.plusDays(random.nextInt(3) == 0 ? 0 : random.nextInt(40));
      if (!custody.last().isOpen()) {
        custody = custody.reopened(day);
        marks.add(new Mark(day, unit, custody, Standing.UNDER_WAY, null));
        due = due(day);
      } else if (random.nextInt(3) == 0) {
        marks.add(new Mark(day, unit, custody, among(OPEN), due));
      } else if (random.nextInt(3) == 0) {
        Going going = among(OUT);
        custody = custody.ended(day, going);
        marks.add(new Mark(day, unit, custody, Standing.valueOf(going.name()), due));
        due = null;
      } else {
        Going going = among(ONWARD);
        custody = custody.passed(other(unit), day, going, Coming.valueOf(going.name()));
        marks.add(new Mark(day, unit, custody, among(OPEN), due));
        due = due(day);
      }
    }
    boolean isOpen = custody.last().isOpen();
    return new HeldMatter(
        UUID.randomUUID(),
        kind,
        among(FIELDS),
        kind == Kind.OPINION ? 1 + random.nextInt(50) : 1,
        marks,
        isOpen ? due : null,
        isOpen && random.nextBoolean() ? day.plusDays(random.nextInt(30)) : null);
  }

  private @Nullable LocalDate due(LocalDate day) {
    return random.nextInt(4) == 0 ? null : day.plusDays(random.nextInt(45));
  }

  private UnitId other(UnitId unit) {
    UnitId other = among(units);
    return other.equals(unit) ? other(unit) : other;
  }

  private <T> T among(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
