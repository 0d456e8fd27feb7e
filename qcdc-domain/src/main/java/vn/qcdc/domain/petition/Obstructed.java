package vn.qcdc.domain.petition;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.matter.Act;
import vn.qcdc.domain.matter.Standing;
import vn.qcdc.domain.petition.Obstacle.Remedy;
import vn.qcdc.domain.term.Stage;

/** A petition that cannot be accepted where it is. */
sealed interface Obstructed extends PetitionState {

  /** As an outcome: nothing stands against it. */
  String FIT = "FIT";

  Obstacle obstacle();

  @Override
  default Standing standing() {
    return Standing.UNDER_WAY;
  }

  @Override
  default Map<String, String> details() {
    return Map.of("obstacle", obstacle().name());
  }

  /** It is kept without being dealt with. */
  record NotFit(Obstacle obstacle) implements Obstructed {

    @Override
    public String code() {
      return "NOT_FIT";
    }

    @Override
    public Map<Act, Way> ways() {
      return Map.of(Act.FILE, this::filed, Act.WITHDRAW, Obstructed::withdrawn);
    }

    @Override
    public Set<Act> common() {
      return Set.of(Act.LINK, Act.INHERIT);
    }

    Judged<Turn> filed(Occasion occasion) {
      return occasion.reasoned(Turn.settled(Ended.FILED, occasion.term()));
    }
  }

  /** It belongs to somebody else. */
  record NotOurs(Obstacle obstacle) implements Obstructed {

    @Override
    public String code() {
      return "NOT_OURS";
    }

    @Override
    public Map<Act, Way> ways() {
      return Map.of(Act.REFER, this::referred, Act.WITHDRAW, Obstructed::withdrawn);
    }

    @Override
    public Set<Act> common() {
      return Set.of(Act.LINK, Act.INHERIT, Act.FORWARD, Act.RETURN);
    }

    Judged<Turn> referred(Occasion occasion) {
      return occasion.said().text() == null
          ? occasion.missing("/text")
          : Judged.sound(Turn.settled(Ended.REFERRED, occasion.term()));
    }
  }

  static Judged<Turn> withdrawn(Occasion occasion) {
    return Judged.sound(Turn.settled(Ended.WITHDRAWN, occasion.term()));
  }

  /**
   * Goes on by what the one who sorts it found: that it is fit, or what stands against it.
   *
   * @param obstacles that there can be
   */
  static Judged<Turn> sorted(Occasion occasion, Set<Obstacle> obstacles, Supplier<Turn> fit) {
    @Nullable String said = occasion.said().outcome();
    if (FIT.equals(said)) {
      return Judged.sound(fit.get());
    }
    return obstacles.stream()
        .filter(each -> each.name().equals(said))
        .findFirst()
        .map(each -> Judged.sound(obstructed(occasion).apply(each)))
        .orElseGet(() -> Judged.unsound(unknown(said, obstacles)));
  }

  /** What belongs to somebody else is to be sent there within a term of its own. */
  private static Function<Obstacle, Turn> obstructed(Occasion occasion) {
    return obstacle ->
        obstacle.remedy() == Remedy.FILE
            ? Turn.settled(new NotFit(obstacle), occasion.term())
            : Turn.settled(
                new NotOurs(obstacle),
                occasion.begun(Stage.REFERRAL, occasion.on()).orElse(occasion.term()));
  }

  private static Finding unknown(@Nullable String said, Set<Obstacle> obstacles) {
    String expected =
        Stream.concat(Stream.of(FIT), obstacles.stream().map(Enum::name))
            .collect(Collectors.joining(", "));
    FindingCode code = said == null ? FindingCode.VALUE_REQUIRED : FindingCode.VALUE_NOT_ALLOWED;
    return Finding.blocking(code, "/outcome", said, expected);
  }
}
