package vn.qcdc.domain.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Finding;

/** Takes in what people come with; a thousand at once as well as one. */
public final class TakeInMatters {

  private final Matters matters;
  private final MoveMatter moveMatter;
  private final LifeCycles lives;

  public TakeInMatters(Matters matters, MoveMatter moveMatter, LifeCycles lives) {
    this.matters = matters;
    this.moveMatter = moveMatter;
    this.lives = lives;
  }

  /**
   * Something that comes in.
   *
   * @param then what is done with it at once, in this order; mostly nothing
   */
  public record Arriving(Incoming incoming, List<Move> then) {

    public Arriving {
      then = List.copyOf(then);
    }

    public static Arriving of(Incoming incoming) {
      return new Arriving(incoming, List.of());
    }
  }

  /**
   * Takes them in, each with a number of the unit's register of the year in which it was received.
   *
   * @param arriving without findings
   * @param by who enters them
   * @return in the same order
   * @throws IllegalArgumentException when one of them may not be taken in, or what is done with it
   *     at once may not be done
   */
  public List<Matter> take(List<Arriving> arriving, Instant at, String by, Setting setting) {
    Map<NumberSeries, Integer> next = new HashMap<>();
    // In one order, so that two who take from the same series do not wait for each other.
    Map<NumberSeries, Integer> counts = new TreeMap<>(NumberSeries.IN_ORDER);
    arriving.forEach(each -> counts.merge(series(each.incoming(), setting), 1, Integer::sum));
    counts.forEach((series, count) -> next.put(series, matters.numbers(series, count)));
    List<Taken> taken = new ArrayList<>();
    for (Arriving each : arriving) {
      NumberSeries series = series(each.incoming(), setting);
      int number = next.merge(series, 1, Integer::sum) - 1;
      Intake intake =
          new Intake(series.number(number), TrackingCode.next(), each.incoming(), at, by);
      taken.add(taken(intake, each.then(), setting));
    }
    matters.take(taken);
    return taken.stream().map(Taken::matter).toList();
  }

  private static NumberSeries series(Incoming incoming, Setting setting) {
    String unit =
        setting
            .organisation()
            .lastSeen(incoming.unit(), incoming.receivedOn())
            .orElseThrow(() -> new IllegalArgumentException("No such unit: " + incoming.unit()))
            .code();
    return new NumberSeries(unit, incoming.receivedOn().getYear(), incoming.kind());
  }

  private Taken taken(Intake intake, List<Move> then, Setting setting) {
    Arrival arrival = lives.of(intake.kind()).arrival(intake, intake.receivedOn(), setting.rules());
    Matter matter = Matter.taken(UUID.randomUUID(), intake, arrival);
    Move taking =
        new Move(
            Act.TAKE_IN,
            intake.receivedOn(),
            intake.registeredAt(),
            intake.registeredBy(),
            null,
            Particulars.NONE);
    List<Step> steps = new ArrayList<>();
    steps.add(Step.of(taking, intake.unit(), matter, null));
    for (Move move : then) {
      Moved moved =
          moveMatter
              .decide(matter, move, setting)
              .orElseThrow(findings -> new IllegalArgumentException(text(move, findings)));
      steps.add(moved.step());
      matter = moved.after();
    }
    return new Taken(matter, steps, matter.due(setting.calendar()).orElse(null));
  }

  private static String text(Move move, @Nullable List<Finding> findings) {
    return move.act() + " right after it came in: " + findings;
  }
}
