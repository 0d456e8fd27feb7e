package vn.qcdc.domain.dialogue;

import static vn.qcdc.domain.finding.FindingCode.CODE_TWICE;
import static vn.qcdc.domain.finding.FindingCode.DIALOGUE_NOT_HELD;
import static vn.qcdc.domain.finding.FindingCode.OPINION_DIFFERS;
import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;
import static vn.qcdc.domain.finding.FindingCode.VALUE_REQUIRED;
import static vn.qcdc.domain.finding.FindingCode.VALUE_TOO_LONG;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.finding.Place;
import vn.qcdc.domain.matter.Act;
import vn.qcdc.domain.matter.Channel;
import vn.qcdc.domain.matter.Incoming;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.matter.Matter;
import vn.qcdc.domain.matter.MatterFields;
import vn.qcdc.domain.matter.Matters;
import vn.qcdc.domain.matter.Move;
import vn.qcdc.domain.matter.Particulars;
import vn.qcdc.domain.matter.Setting;
import vn.qcdc.domain.matter.TakeInMatters;
import vn.qcdc.domain.matter.TakeInMatters.Arriving;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.time.CivilDay;

/**
 * Takes in the opinions of a session, thousands of slips as well as a number of which nothing else
 * is known. A slip that is there with the same content is left as it is.
 */
public final class TakeInOpinions {

  private static final int LONGEST = 2000;
  private static final int LONGEST_NUMBER = 60;

  private final Matters matters;
  private final TakeInMatters takeInMatters;
  private final MatterFields.Keeper fields;

  public TakeInOpinions(Matters matters, TakeInMatters takeInMatters, MatterFields.Keeper fields) {
    this.matters = matters;
    this.takeInMatters = takeInMatters;
    this.fields = fields;
  }

  /** Who enters something, and when. */
  public record Entering(String by, Instant at, Setting setting) {

    LocalDate today() {
      return CivilDay.at(at);
    }
  }

  /** What is done with a file of which some rows are wrong. */
  public enum Mode {
    /** Nothing of it is taken. */
    ATOMIC,
    /** The other rows are taken. */
    PARTIAL,
    /** Nothing is taken, whatever it says. */
    REHEARSAL
  }

  /**
   * What was, or in a rehearsal would be, taken.
   *
   * @param refused rows with findings
   */
  public record Taken(int created, int unchanged, int refused, List<Finding> findings) {

    public Taken {
      findings = List.copyOf(findings);
    }
  }

  /**
   * @param channel before or at the session
   */
  public Taken take(
      DialogueSession session, Channel channel, List<Slip> slips, Mode mode, Entering entering) {
    List<Finding> findings = new ArrayList<>(untimely(session, channel).stream().toList());
    if (!findings.isEmpty()) {
      return new Taken(0, 0, slips.size(), findings);
    }
    Map<String, Matter> known =
        matters.byExternalId(
            slips.stream().map(slip -> externalId(session, slip.number())).toList());
    MatterFields list = fields.current();
    Set<String> numbers = new HashSet<>();
    List<Arriving> arriving = new ArrayList<>();
    int unchanged = 0;
    int refused = 0;
    for (Slip slip : slips) {
      Incoming incoming = incoming(session, channel, slip, entering.today());
      Optional<Matter> before = Optional.ofNullable(known.get(incoming.externalId()));
      List<Finding> wrong = wrong(slip, session, list);
      if (!numbers.add(slip.number())) {
        wrong.add(Finding.blocking(CODE_TWICE, slip.place().at("slip"), slip.number(), null));
      } else if (before.filter(each -> !isSame(each, incoming)).isPresent()) {
        wrong.add(Finding.blocking(OPINION_DIFFERS, slip.place().at("slip"), slip.number(), null));
      }
      findings.addAll(wrong);
      if (!wrong.isEmpty()) {
        refused++;
      } else if (before.isPresent()) {
        unchanged++;
      } else {
        arriving.add(new Arriving(incoming, then(slip, session, entering)));
      }
    }
    boolean isKept = mode == Mode.PARTIAL || (mode == Mode.ATOMIC && findings.isEmpty());
    if (isKept && !arriving.isEmpty()) {
      takeInMatters.take(arriving, entering.at(), entering.by(), entering.setting());
    }
    return new Taken(arriving.size(), unchanged, refused, findings);
  }

  /** One slip, which has to be new. */
  public Judged<Matter> takeOne(
      DialogueSession session, Channel channel, Slip slip, Entering entering) {
    Taken rehearsed = take(session, channel, List.of(slip), Mode.REHEARSAL, entering);
    if (rehearsed.unchanged() > 0) {
      return Judged.unsound(
          Finding.blocking(CODE_TWICE, slip.place().at("slip"), slip.number(), null));
    } else if (!rehearsed.findings().isEmpty()) {
      return Judged.unsound(rehearsed.findings());
    }
    Incoming incoming = incoming(session, channel, slip, entering.today());
    return Judged.sound(
        takeInMatters
            .take(
                List.of(new Arriving(incoming, then(slip, session, entering))),
                entering.at(),
                entering.by(),
                entering.setting())
            .get(0));
  }

  /**
   * Opinions of which only the number is known.
   *
   * @param answered how many of them have an answer already
   */
  public record Tally(String field, String subject, int count, int answered) {}

  /** As one matter for those that wait and one for those that are answered. */
  public List<Matter> take(DialogueSession session, Tally tally, Entering entering) {
    return take(Map.of(session, tally), entering);
  }

  /** Those of many sessions at once. */
  public List<Matter> take(Map<DialogueSession, Tally> tallies, Entering entering) {
    List<Arriving> arriving = new ArrayList<>();
    tallies.forEach((session, tally) -> arriving.addAll(arriving(session, tally, entering)));
    return arriving.isEmpty()
        ? List.of()
        : takeInMatters.take(arriving, entering.at(), entering.by(), entering.setting());
  }

  private static List<Arriving> arriving(DialogueSession session, Tally tally, Entering entering) {
    List<Arriving> arriving = new ArrayList<>();
    int waiting = tally.count() - tally.answered();
    if (waiting > 0) {
      arriving.add(Arriving.of(incoming(session, tally, waiting)));
    }
    if (tally.answered() > 0) {
      Move answer = answer(null, session.facts().day(), entering);
      arriving.add(new Arriving(incoming(session, tally, tally.answered()), List.of(answer)));
    }
    return arriving;
  }

  /** What stands against a tally. */
  public List<Finding> findings(DialogueSession session, Tally tally) {
    List<Finding> findings =
        new ArrayList<>(untimely(session, Channel.AT_DIALOGUE).stream().toList());
    fields.current().refusal(tally.field(), "/field").ifPresent(findings::add);
    if (tally.answered() > tally.count()) {
      findings.add(
          Finding.blocking(
              VALUE_NOT_ALLOWED,
              "/answered",
              String.valueOf(tally.answered()),
              "≤ " + tally.count()));
    }
    return findings;
  }

  /** What is said at a session is said when it is held, and nothing comes for one that is off. */
  public static Optional<Finding> untimely(DialogueSession session, Channel channel) {
    boolean fits =
        channel == Channel.AT_DIALOGUE
            ? session.status().isHeld()
            : !(session.status() instanceof SessionStatus.Cancelled);
    return fits
        ? Optional.empty()
        : Optional.of(
            Finding.blocking(DIALOGUE_NOT_HELD, "dialogue", session.id().toString(), null));
  }

  /** By which a slip of a session is known in the whole register. */
  static String externalId(DialogueSession session, String number) {
    return session.id() + "/" + number;
  }

  private static Incoming incoming(
      DialogueSession session, Channel channel, Slip slip, LocalDate today) {
    LocalDate day = session.facts().day();
    return new Incoming(
        Kind.OPINION,
        session.unit(),
        day.isAfter(today) ? today : day,
        channel,
        slip.field(),
        slip.text(),
        1,
        0,
        /* remote= */ false,
        null,
        session.id(),
        externalId(session, slip.number()));
  }

  private static Incoming incoming(DialogueSession session, Tally tally, int count) {
    return new Incoming(
        Kind.OPINION,
        session.unit(),
        session.facts().day(),
        Channel.AT_DIALOGUE,
        tally.field(),
        tally.subject(),
        count,
        0,
        /* remote= */ false,
        null,
        session.id(),
        null);
  }

  /** The day of receipt of what came before the session may differ, and tells nothing new. */
  private static boolean isSame(Matter known, Incoming incoming) {
    Incoming before = known.intake().incoming();
    return before.field().equals(incoming.field()) && before.subject().equals(incoming.subject());
  }

  private static List<Finding> wrong(Slip slip, DialogueSession session, MatterFields fields) {
    List<Finding> findings = new ArrayList<>();
    check(findings, slip, "slip", slip.number(), LONGEST_NUMBER);
    check(findings, slip, "text", slip.text(), LONGEST);
    fields.refusal(slip.field(), slip.place().at("field")).ifPresent(findings::add);
    @Nullable String answer = slip.answer();
    if (answer != null) {
      check(findings, slip, "answer", answer, LONGEST);
      if (slip.to() != null) {
        findings.add(
            Finding.blocking(VALUE_NOT_ALLOWED, slip.place().at("to"), null, "answer | to"));
      }
      if (!session.status().isHeld()) {
        findings.add(Finding.blocking(DIALOGUE_NOT_HELD, slip.place().at("answer"), null, null));
      }
    }
    return findings;
  }

  private static void check(
      List<Finding> findings, Slip slip, String column, String text, int longest) {
    Place place = slip.place();
    if (text.isEmpty()) {
      findings.add(Finding.blocking(VALUE_REQUIRED, place.at(column), null, null));
    } else if (text.length() > longest) {
      findings.add(
          Finding.blocking(
              VALUE_TOO_LONG, place.at(column), text.substring(0, 40) + "…", "≤ " + longest));
    }
  }

  private static List<Move> then(Slip slip, DialogueSession session, Entering entering) {
    @Nullable UnitId to = slip.to();
    @Nullable String answer = slip.answer();
    LocalDate day = session.facts().day();
    LocalDate today = entering.today();
    LocalDate on = day.isAfter(today) ? today : day;
    if (answer != null) {
      return List.of(answer(answer, on, entering));
    }
    return to == null || to.equals(session.unit())
        ? List.of()
        : List.of(new Move(Act.ASSIGN, on, entering.at(), entering.by(), null, Particulars.to(to)));
  }

  private static Move answer(@Nullable String text, LocalDate on, Entering entering) {
    return new Move(
        Act.ANSWER,
        on,
        entering.at(),
        entering.by(),
        null,
        text == null ? Particulars.NONE : Particulars.text(text));
  }
}
