package vn.qcdc.domain.petition;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.matter.Act;
import vn.qcdc.domain.matter.Kind;

/** What the law leaves no way for, with the clause that says so. */
final class Forbidden {

  private static final String ONE_PER_INSTANCE = "Luật Khiếu nại 2011, Điều 28, Điều 37";
  private static final String SECRECY = "Luật Tố cáo 2018, Điều 8, Điều 56";
  private static final String NO_ACCEPTANCE = "Thông tư 05/2021/TT-TTCP, Điều 20";

  private static final Map<Act, String> OF_COMPLAINTS =
      Map.of(
          Act.EXTEND,
          ONE_PER_INSTANCE,
          Act.SET_ROADMAP,
          ONE_PER_INSTANCE,
          Act.REOPEN,
          "Luật Khiếu nại 2011, Điều 33, Điều 44",
          Act.ANSWER,
          "Luật Khiếu nại 2011, Điều 31, Điều 40");
  private static final Map<Act, String> OF_DENUNCIATIONS =
      Map.of(
          Act.OBJECT, "Luật Tố cáo 2018, Điều 37",
          Act.REOPEN, "Luật Tố cáo 2018, Điều 37",
          Act.SET_ROADMAP, "Luật Tố cáo 2018, Điều 30",
          Act.ANSWER, "Luật Tố cáo 2018, Điều 35",
          Act.PUBLISH, SECRECY,
          Act.RATE, SECRECY);
  private static final Map<Act, String> OF_REQUESTS =
      Map.of(
          Act.ACCEPT, NO_ACCEPTANCE,
          Act.EXTEND, NO_ACCEPTANCE,
          Act.SUSPEND, NO_ACCEPTANCE,
          Act.DECIDE, NO_ACCEPTANCE,
          Act.OBJECT, NO_ACCEPTANCE,
          Act.EXECUTE, NO_ACCEPTANCE);

  private Forbidden() {}

  /** Empty when the act is only not open now. */
  static Optional<String> clause(Kind kind, Act act, PetitionState state) {
    return Optional.ofNullable(clause(kind, act)).or(() -> byObstacle(act, state));
  }

  /** What stands against it stands against accepting it; what others answer for is not filed. */
  private static Optional<String> byObstacle(Act act, PetitionState state) {
    return state instanceof Obstructed obstructed && (act == Act.ACCEPT || act == Act.FILE)
        ? Optional.of(obstructed.obstacle().clause())
        : Optional.empty();
  }

  private static @Nullable String clause(Kind kind, Act act) {
    return switch (kind) {
      case COMPLAINT -> OF_COMPLAINTS.get(act);
      case DENUNCIATION -> OF_DENUNCIATIONS.get(act);
      case RECOMMENDATION, FEEDBACK -> OF_REQUESTS.get(act);
      case OPINION -> null;
    };
  }
}
