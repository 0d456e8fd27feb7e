package vn.qcdc.domain.dialogue;

import static vn.qcdc.domain.finding.FindingCode.CODE_TWICE;
import static vn.qcdc.domain.finding.FindingCode.MATTER_UNKNOWN;
import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.dialogue.TakeInOpinions.Entering;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.matter.Act;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.matter.Matter;
import vn.qcdc.domain.matter.MatterFilter;
import vn.qcdc.domain.matter.Matters;
import vn.qcdc.domain.matter.Move;
import vn.qcdc.domain.matter.MoveMatter;
import vn.qcdc.domain.matter.Moved;
import vn.qcdc.domain.matter.Particulars;
import vn.qcdc.domain.matter.Standing;
import vn.qcdc.domain.organisation.UnitId;

/**
 * Issues the Standing Board's notice on a session: opinions go to the units that are to deal with
 * them, all that it says or nothing.
 */
public final class IssueNotice {

  private static final int MOST_OPINIONS = 200_000;

  private final Dialogues dialogues;
  private final Matters matters;
  private final MoveMatter moveMatter;

  public IssueNotice(Dialogues dialogues, Matters matters, MoveMatter moveMatter) {
    this.dialogues = dialogues;
    this.matters = matters;
    this.moveMatter = moveMatter;
  }

  /**
   * That a unit is to deal with some opinions.
   *
   * @param numbers register numbers of opinions of the session; empty for all of the field
   * @param field all opinions of it that nobody has begun with; {@code null} when numbers say which
   * @param until by when; {@code null} when the notice sets no day
   */
  public record Assignment(
      List<String> numbers,
      @Nullable String field,
      UnitId to,
      @Nullable LocalDate until,
      @Nullable String note) {

    public Assignment {
      numbers = List.copyOf(numbers);
    }
  }

  /** What became of it. */
  public sealed interface Outcome {

    /**
     * @param assigned how many opinions went to somebody, each counted with its weight
     */
    record Issued(DialogueSession session, long assigned) implements Outcome {}

    record Refused(List<Finding> findings) implements Outcome {}

    record Outdated() implements Outcome {}
  }

  /**
   * @param session as it was read for the change
   * @param seen the version that the caller knows
   */
  public Outcome issue(
      DialogueSession session,
      int seen,
      ConclusionNotice notice,
      List<Assignment> assignments,
      Entering entering) {
    if (session.version() != seen) {
      return new Outcome.Outdated();
    }
    return session
        .noticed(notice, entering.today())
        .fold(sound -> assign(sound, notice, assignments, entering), Outcome.Refused::new);
  }

  private Outcome assign(
      DialogueSession session,
      ConclusionNotice notice,
      List<Assignment> assignments,
      Entering entering) {
    Map<String, Matter> opinions = assignments.isEmpty() ? Map.of() : opinions(session);
    List<Finding> findings = new ArrayList<>();
    List<Moved> moved = new ArrayList<>();
    Set<UUID> told = new HashSet<>();
    for (int i = 0; i < assignments.size(); i++) {
      Assignment each = assignments.get(i);
      String place = "/assignments/" + i;
      for (Matter opinion : meant(each, opinions, place, findings)) {
        if (told.add(opinion.id())) {
          moveMatter
              .decide(opinion, move(each, notice, entering), entering.setting())
              .accept(
                  moved::add,
                  wrong ->
                      wrong.forEach(
                          one -> findings.add(one.at(place + one.pointer(), one.value()))));
        } else {
          findings.add(Finding.blocking(CODE_TWICE, place, opinion.intake().number(), null));
        }
      }
    }
    if (!findings.isEmpty()) {
      return new Outcome.Refused(findings);
    }
    matters.keep(moved);
    dialogues.keep(session);
    return new Outcome.Issued(
        session, moved.stream().mapToLong(each -> each.after().intake().weight()).sum());
  }

  /** All of the session that somebody still owes an answer to, by number, and nobody else's now. */
  private Map<String, Matter> opinions(DialogueSession session) {
    MatterFilter ofSession =
        new MatterFilter(
            Optional.empty(),
            MatterFilter.Role.ANY,
            Set.of(Kind.OPINION),
            Set.of(Standing.WAITING, Standing.UNDER_WAY, Standing.UNFINISHED, Standing.ON_ROADMAP),
            new MatterFilter.Traits(null, null, null, session.id()),
            null,
            null,
            null,
            null);
    Set<UUID> ids = new HashSet<>();
    matters.list(ofSession, null, MOST_OPINIONS).forEach(each -> ids.add(each.id()));
    Map<String, Matter> opinions = new LinkedHashMap<>();
    matters.findForUpdate(ids).forEach(each -> opinions.put(each.intake().number(), each));
    return opinions;
  }

  /** Only what the unit of the session holds: what is elsewhere is for whoever holds it. */
  private static Collection<Matter> meant(
      Assignment assignment, Map<String, Matter> opinions, String place, List<Finding> findings) {
    if (assignment.numbers().isEmpty() == (assignment.field() == null)) {
      findings.add(Finding.blocking(VALUE_NOT_ALLOWED, place, null, "numbers | field"));
      return List.of();
    }
    if (assignment.field() != null) {
      return opinions.values().stream()
          .filter(each -> each.standing() == Standing.WAITING)
          .filter(each -> each.lastHolder().equals(each.intake().unit()))
          .filter(each -> each.intake().incoming().field().equals(assignment.field()))
          .toList();
    }
    List<Matter> meant = new ArrayList<>();
    for (int i = 0; i < assignment.numbers().size(); i++) {
      String number = assignment.numbers().get(i);
      Optional<Matter> opinion =
          Optional.ofNullable(opinions.get(number))
              .filter(each -> each.lastHolder().equals(each.intake().unit()));
      opinion.ifPresent(meant::add);
      if (opinion.isEmpty()) {
        findings.add(Finding.blocking(MATTER_UNKNOWN, place + "/numbers/" + i, number, null));
      }
    }
    return meant;
  }

  private static Move move(Assignment assignment, ConclusionNotice notice, Entering entering) {
    return new Move(
        Act.ASSIGN,
        notice.issuedOn(),
        entering.at(),
        entering.by(),
        assignment.note(),
        new Particulars(
            assignment.to(),
            assignment.until(),
            Set.of(),
            null,
            null,
            notice.document(),
            null,
            null,
            List.of()));
  }
}
