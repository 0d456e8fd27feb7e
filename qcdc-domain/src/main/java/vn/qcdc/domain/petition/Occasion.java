package vn.qcdc.domain.petition;

import static vn.qcdc.domain.finding.FindingCode.ACT_AGAINST_LAW;
import static vn.qcdc.domain.finding.FindingCode.TERM_IS_OVER;
import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;
import static vn.qcdc.domain.finding.FindingCode.VALUE_REQUIRED;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.matter.Matter;
import vn.qcdc.domain.matter.Move;
import vn.qcdc.domain.matter.Particulars;
import vn.qcdc.domain.term.Circumstance;
import vn.qcdc.domain.term.Situation;
import vn.qcdc.domain.term.Stage;
import vn.qcdc.domain.term.Term;
import vn.qcdc.domain.term.TermMatter;
import vn.qcdc.domain.term.TermRule;
import vn.qcdc.domain.term.TermRules;
import vn.qcdc.domain.time.WorkingCalendar;

/** An act on a petition, with the terms and the calendar by which it is judged. */
record Occasion(Move move, Matter matter, TermRules rules, WorkingCalendar calendar) {

  Particulars said() {
    return move.particulars();
  }

  LocalDate on() {
    return move.on();
  }

  /** The term that runs; {@code null} when no rule set one. */
  @Nullable Term term() {
    return matter.term();
  }

  /** A term that begins on the day of the act; {@code null} when no rule sets one. */
  @Nullable Term begin(Stage stage) {
    return rules.begin(situation(stage), on(), receivedOn()).orElse(null);
  }

  /** As if the term had begun on another day. */
  Optional<Term> begun(Stage stage, LocalDate day) {
    return rules.begin(situation(stage), day, receivedOn());
  }

  /** More time for the term that runs, as often as the law gives it. */
  Judged<Turn> extended(PetitionState same, Stage stage, String clause) {
    Term term = term();
    if (term == null) {
      return refused(ACT_AGAINST_LAW, "/act", clause);
    } else if (on().isAfter(term.due(calendar))) {
      return refused(TERM_IS_OVER, "/on", "≤ " + term.due(calendar));
    }
    Optional<TermRule> rule = rules.extension(situation(stage), term.begun(), receivedOn());
    return rule.isEmpty()
        ? refused(VALUE_REQUIRED, "/circumstances", clause)
        : term.extended(rule.get(), on())
            .fold(more -> Judged.sound(Turn.to(same, more)), Judged::unsound);
  }

  /** Goes on when a reason was given. */
  Judged<Turn> reasoned(Turn turn) {
    return move.note() == null ? missing("/note") : Judged.sound(turn);
  }

  /** Goes on when the document was named by which it was done. */
  Judged<Turn> documented(Turn turn) {
    return said().document() == null ? missing("/document") : Judged.sound(turn);
  }

  /** Goes on by what came of it, one of the codes of a list. */
  <E extends Enum<E>> Judged<Turn> byOutcome(Class<E> codes, Function<E, Judged<Turn>> on) {
    return byOutcome(EnumSet.allOf(codes), on);
  }

  /** Goes on by what came of it, one of some codes. */
  <E extends Enum<E>> Judged<Turn> byOutcome(Set<E> codes, Function<E, Judged<Turn>> on) {
    @Nullable String said = said().outcome();
    return codes.stream()
        .filter(code -> code.name().equals(said))
        .findFirst()
        .map(on)
        .orElseGet(
            () ->
                Judged.unsound(
                    Finding.blocking(
                        said == null ? VALUE_REQUIRED : VALUE_NOT_ALLOWED,
                        "/outcome",
                        said,
                        names(codes))));
  }

  Judged<Turn> missing(String pointer) {
    return refused(VALUE_REQUIRED, pointer, null);
  }

  Judged<Turn> refused(FindingCode code, String pointer, @Nullable String expected) {
    return Judged.unsound(Finding.blocking(code, pointer, null, expected));
  }

  private LocalDate receivedOn() {
    return matter.intake().receivedOn();
  }

  private Situation situation(Stage stage) {
    Set<Circumstance> circumstances = EnumSet.noneOf(Circumstance.class);
    circumstances.addAll(said().circumstances());
    if (matter.intake().incoming().remote()) {
      circumstances.add(Circumstance.REMOTE);
    }
    return new Situation(termMatter(matter.intake().kind()), stage, circumstances);
  }

  static TermMatter termMatter(Kind kind) {
    return switch (kind) {
      case COMPLAINT -> TermMatter.COMPLAINT;
      case DENUNCIATION -> TermMatter.DENUNCIATION;
      case RECOMMENDATION, FEEDBACK -> TermMatter.RECOMMENDATION;
      case OPINION -> TermMatter.OPINION;
    };
  }

  static <E extends Enum<E>> String names(Set<E> codes) {
    return codes.stream().map(Enum::name).collect(Collectors.joining(", "));
  }
}
