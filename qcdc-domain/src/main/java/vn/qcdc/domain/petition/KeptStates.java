package vn.qcdc.domain.petition;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import vn.qcdc.domain.matter.Kind;

/** Makes states again out of what is kept of them. */
final class KeptStates {

  private KeptStates() {}

  /**
   * @throws IllegalArgumentException for what no state of the kind has
   */
  static PetitionState state(Kind kind, String code, Map<String, String> details) {
    Optional<PetitionState> common = common(code, details);
    return common.orElseGet(
        () ->
            switch (kind) {
              case COMPLAINT -> complaint(code, details);
              case DENUNCIATION -> denunciation(code, details);
              case RECOMMENDATION, FEEDBACK -> request(code);
              case OPINION -> throw unknown(kind, code);
            });
  }

  private static Optional<PetitionState> common(String code, Map<String, String> details) {
    return switch (code) {
      case "NOT_FIT" -> Optional.of(new Obstructed.NotFit(obstacle(details)));
      case "NOT_OURS" -> Optional.of(new Obstructed.NotOurs(obstacle(details)));
      default ->
          Arrays.stream(Ended.values())
              .filter(each -> each.code().equals(code))
              .map(PetitionState.class::cast)
              .findFirst();
    };
  }

  private static Complaint complaint(String code, Map<String, String> details) {
    return switch (code) {
      case "RECEIVED" -> new Complaint.Received(instance(details));
      case "FIT" -> new Complaint.Fit(instance(details));
      case "ACCEPTED" -> new Complaint.Accepted(instance(details));
      case "SUSPENDED" -> new Complaint.Suspended(instance(details));
      case "DECIDED" ->
          new Complaint.Decided(outcome(details), LocalDate.parse(kept(details, "on")));
      case "DECIDED_FINALLY" -> new Complaint.DecidedFinally(outcome(details));
      case "EXECUTED" -> new Complaint.Executed(outcome(details));
      default -> throw unknown(Kind.COMPLAINT, code);
    };
  }

  private static Denunciation denunciation(String code, Map<String, String> details) {
    return switch (code) {
      case "RECEIVED" -> new Denunciation.Received();
      case "FIT" -> new Denunciation.Fit();
      case "ACCEPTED" -> new Denunciation.Accepted();
      case "SUSPENDED" -> new Denunciation.Suspended();
      case "CONCLUDED" -> new Denunciation.Concluded(conclusion(details));
      case "EXECUTED" -> new Denunciation.Executed(conclusion(details));
      default -> throw unknown(Kind.DENUNCIATION, code);
    };
  }

  private static Request request(String code) {
    return code.equals("ANSWERED") ? new Request.Answered() : Request.Open.valueOf(code);
  }

  private static Complaint.Instance instance(Map<String, String> details) {
    return Complaint.Instance.valueOf(kept(details, "instance"));
  }

  private static Complaint.Outcome outcome(Map<String, String> details) {
    return Complaint.Outcome.valueOf(kept(details, "outcome"));
  }

  private static Denunciation.Outcome conclusion(Map<String, String> details) {
    return Denunciation.Outcome.valueOf(kept(details, "outcome"));
  }

  private static Obstacle obstacle(Map<String, String> details) {
    return Obstacle.valueOf(kept(details, "obstacle"));
  }

  private static String kept(Map<String, String> details, String name) {
    String value = details.get(name);
    if (value == null) {
      throw new IllegalArgumentException("Without " + name + ": " + details);
    }
    return value;
  }

  private static IllegalArgumentException unknown(Kind kind, String code) {
    return new IllegalArgumentException("No state of " + kind + ": " + code);
  }
}
