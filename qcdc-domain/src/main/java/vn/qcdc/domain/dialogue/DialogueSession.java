package vn.qcdc.domain.dialogue;

import static vn.qcdc.domain.finding.FindingCode.CODE_TWICE;
import static vn.qcdc.domain.finding.FindingCode.DIALOGUE_NOT_HELD;
import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.finding.Place;
import vn.qcdc.domain.organisation.UnitId;

/**
 * A face-to-face session of leaders with people (cuộc tiếp xúc, đối thoại trực tiếp).
 *
 * @param unit whose heads hold it
 * @param notices in the order in which they were issued
 * @param externalId by which the unit knows it in its own files
 * @param version 1 when it was entered, and one more with every change
 */
public record DialogueSession(
    UUID id,
    UnitId unit,
    SessionFacts facts,
    SessionStatus status,
    @Nullable Conclusion conclusion,
    List<ConclusionNotice> notices,
    @Nullable String externalId,
    int version) {

  private static final Place BODY = Place.item("");

  public DialogueSession {
    notices = List.copyOf(notices);
  }

  /**
   * A session that nobody knew of.
   *
   * @param place of what was claimed
   */
  public static Judged<DialogueSession> entered(
      UnitId unit,
      SessionFacts facts,
      SessionStatus status,
      @Nullable String externalId,
      Place place,
      LocalDate today) {
    DialogueSession session =
        new DialogueSession(UUID.randomUUID(), unit, facts, status, null, List.of(), externalId, 1);
    return judged(session, session.early(place, today).stream());
  }

  /** What was concluded was held, and stays so. */
  public Judged<DialogueSession> revised(SessionFacts changed, SessionStatus now, LocalDate today) {
    DialogueSession after =
        new DialogueSession(id, unit, changed, now, conclusion, notices, externalId, version + 1);
    Optional<Finding> undone =
        isConcluded() && !now.isHeld()
            ? Optional.of(Finding.blocking(VALUE_NOT_ALLOWED, "/status", null, "HELD"))
            : Optional.empty();
    return judged(after, Stream.concat(undone.stream(), after.early(BODY, today).stream()));
  }

  /** The chair has one conclusion; saying it again replaces what was said. */
  public Judged<DialogueSession> concluded(Conclusion said, LocalDate today) {
    DialogueSession after =
        new DialogueSession(id, unit, facts, status, said, notices, externalId, version + 1);
    return judged(after, objections("/concludedOn", said.on(), today));
  }

  /** No document is issued twice. */
  public Judged<DialogueSession> noticed(ConclusionNotice notice, LocalDate today) {
    List<ConclusionNotice> all = new ArrayList<>(notices);
    all.add(notice);
    DialogueSession after =
        new DialogueSession(id, unit, facts, status, conclusion, all, externalId, version + 1);
    Stream<Finding> twice =
        notices.stream()
            .filter(each -> each.document().equals(notice.document()))
            .map(each -> Finding.blocking(CODE_TWICE, "/document", each.document(), null));
    return judged(after, Stream.concat(twice, objections("/issuedOn", notice.issuedOn(), today)));
  }

  /** Whether it says the same as another, whatever became of either. */
  public boolean isSameAs(DialogueSession other) {
    return unit.equals(other.unit) && facts.equals(other.facts) && status.equals(other.status);
  }

  public boolean isConcluded() {
    return conclusion != null || !notices.isEmpty();
  }

  private Stream<Finding> objections(String pointer, LocalDate on, LocalDate today) {
    Optional<Finding> notHeld =
        status.isHeld()
            ? Optional.empty()
            : Optional.of(Finding.blocking(DIALOGUE_NOT_HELD, "dialogue", id.toString(), null));
    Optional<Finding> wrongDay =
        on.isBefore(facts.day()) || on.isAfter(today)
            ? Optional.of(
                Finding.blocking(
                    VALUE_NOT_ALLOWED, pointer, on.toString(), facts.day() + " ≤ ≤ " + today))
            : Optional.empty();
    return Stream.of(notHeld, wrongDay).flatMap(Optional::stream);
  }

  /** Nothing is held on a day that is yet to come. */
  private Optional<Finding> early(Place place, LocalDate today) {
    return status.isHeld() && facts.day().isAfter(today)
        ? Optional.of(
            Finding.blocking(
                VALUE_NOT_ALLOWED, place.at("day"), facts.day().toString(), "≤ " + today))
        : Optional.empty();
  }

  private static Judged<DialogueSession> judged(DialogueSession session, Stream<Finding> found) {
    List<Finding> findings = found.toList();
    return findings.isEmpty() ? Judged.sound(session) : Judged.unsound(findings);
  }
}
