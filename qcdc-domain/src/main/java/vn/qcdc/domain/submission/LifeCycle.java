package vn.qcdc.domain.submission;

import static vn.qcdc.domain.finding.FindingCode.APPROVALS_MISSING;
import static vn.qcdc.domain.finding.FindingCode.APPROVAL_MISSING_BELOW;
import static vn.qcdc.domain.finding.FindingCode.APPROVER_NEEDED;
import static vn.qcdc.domain.finding.FindingCode.COMMENTER_NEEDED;
import static vn.qcdc.domain.finding.FindingCode.SENDER_NEEDED;
import static vn.qcdc.domain.finding.FindingCode.SENT_BY_YOURSELF;
import static vn.qcdc.domain.finding.FindingCode.SHEET_LOCKED;
import static vn.qcdc.domain.finding.FindingCode.SHEET_NOT_LOCKED;
import static vn.qcdc.domain.finding.FindingCode.SHEET_NOT_SENT;
import static vn.qcdc.domain.finding.FindingCode.SHEET_RETURNED;
import static vn.qcdc.domain.finding.FindingCode.SHEET_STANDS;
import static vn.qcdc.domain.finding.FindingCode.SUPERIOR_NEEDED;
import static vn.qcdc.domain.finding.FindingCode.TOP_NEEDED;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.figure.SheetStatus;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.organisation.Level;

/**
 * What a person may do to a sheet as it is now (vòng đời bảng số liệu). Nothing else decides that.
 *
 * @param levels at which the sheet is approved, from below upwards
 */
public record LifeCycle(List<Level> levels, Progress progress, Standpoint person) {

  public LifeCycle {
    levels = List.copyOf(levels);
  }

  /** Everything that can be done to a sheet, in the order in which it is offered. */
  public enum Action {
    /** To send the first sheet, or the next after one that was returned. */
    SEND,
    /** To send another revision of what stands; approvals of the one before are void. */
    CORRECT,
    /** To keep a working copy. */
    DRAFT,
    COMMENT,
    APPROVE,
    RETURN,
    LOCK,
    /** To make a numbered correction of a locked sheet. */
    CORRECT_LOCKED
  }

  /** All that the person may do, and has not done. */
  public List<Action> allowed() {
    return Arrays.stream(Action.values())
        .filter(action -> refusal(action).isEmpty() && !isDone(action))
        .toList();
  }

  /** Empty when it may be done. */
  public Optional<Refusal> refusal(Action action) {
    return ofPerson(action).or(() -> ofState(action));
  }

  /** What stands against an approval at one level. */
  public Optional<Refusal> refusalToApprove(Level level) {
    if (!person.approvesAt().contains(level)) {
      return person(APPROVER_NEEDED, level.name());
    }
    if (person.name().equals(progress.sentBy())) {
      return person(SENT_BY_YOURSELF, null);
    }
    if (isApproved(level)) {
      return Optional.empty();
    }
    return onlyWhere(SheetStatus.ACCEPTED, SheetStatus.APPROVED)
        .or(() -> missingBelow(level).flatMap(below -> state(APPROVAL_MISSING_BELOW, below)));
  }

  /** The level for which the person approves without saying so: the highest that is theirs. */
  public Optional<Level> ownLevel() {
    return person.highest();
  }

  public boolean isApproved(Level level) {
    return progress.approvedAt().contains(level);
  }

  private boolean isDone(Action action) {
    return switch (action) {
      case APPROVE -> ownLevel().filter(this::isApproved).isPresent();
      case LOCK -> progress.status() == SheetStatus.LOCKED;
      default -> false;
    };
  }

  private Optional<Refusal> ofPerson(Action action) {
    return switch (action) {
      case SEND, CORRECT, DRAFT -> unless(person.sends(), SENDER_NEEDED);
      case COMMENT -> unless(person.comments(), COMMENTER_NEEDED);
      case APPROVE -> unless(!person.approvesAt().isEmpty(), APPROVER_NEEDED);
      case RETURN, CORRECT_LOCKED -> unless(person.isSuperior(), SUPERIOR_NEEDED);
      case LOCK -> unless(person.isAtTop(), TOP_NEEDED);
    };
  }

  private Optional<Refusal> ofState(Action action) {
    return switch (action) {
      case SEND -> onlyWhere(null, SheetStatus.RETURNED);
      case CORRECT, RETURN -> onlyWhere(SheetStatus.ACCEPTED, SheetStatus.APPROVED);
      case DRAFT ->
          progress.status() == SheetStatus.LOCKED ? state(SHEET_LOCKED, null) : Optional.empty();
      case COMMENT -> Optional.empty();
      case APPROVE -> ownLevel().flatMap(this::refusalToApprove);
      case LOCK -> toLock();
      case CORRECT_LOCKED -> onlyWhere(SheetStatus.LOCKED, SheetStatus.LOCKED);
    };
  }

  private Optional<Refusal> toLock() {
    if (progress.status() == SheetStatus.LOCKED) {
      return Optional.empty();
    }
    return onlyWhere(SheetStatus.ACCEPTED, SheetStatus.APPROVED)
        .or(
            () ->
                levels.stream().allMatch(this::isApproved)
                    ? Optional.empty()
                    : state(APPROVALS_MISSING, names(missing())));
  }

  private List<Level> missing() {
    return levels.stream().filter(level -> !isApproved(level)).toList();
  }

  /** The levels below one that have not approved. */
  private Optional<String> missingBelow(Level level) {
    List<Level> below = missing().stream().filter(each -> each.compareTo(level) > 0).toList();
    return below.isEmpty() ? Optional.empty() : Optional.of(names(below));
  }

  private static String names(List<Level> levels) {
    return levels.stream().map(Level::name).reduce((one, other) -> one + ", " + other).orElse("");
  }

  /** Refuses every other status by the code that says what to do there. */
  private Optional<Refusal> onlyWhere(@Nullable SheetStatus one, @Nullable SheetStatus other) {
    SheetStatus status = progress.status();
    if (status == one || status == other) {
      return Optional.empty();
    }
    if (status == null) {
      return state(SHEET_NOT_SENT, null);
    }
    return switch (status) {
      case ACCEPTED, APPROVED ->
          state(one == SheetStatus.LOCKED ? SHEET_NOT_LOCKED : SHEET_STANDS, null);
      case LOCKED -> state(SHEET_LOCKED, null);
      case RETURNED -> state(SHEET_RETURNED, null);
    };
  }

  private static Optional<Refusal> unless(boolean allowed, FindingCode code) {
    return allowed ? Optional.empty() : person(code, null);
  }

  private static Optional<Refusal> person(FindingCode code, @Nullable String value) {
    return Optional.of(new Refusal.OfPerson(Finding.blocking(code, "Authorization", value, null)));
  }

  private Optional<Refusal> state(FindingCode code, @Nullable String expected) {
    SheetStatus status = progress.status();
    @Nullable String value = status == null ? null : status.name();
    return Optional.of(new Refusal.OfState(Finding.blocking(code, "status", value, expected)));
  }
}
