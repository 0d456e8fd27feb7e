package vn.qcdc.domain.target;

import static java.util.stream.Collectors.toSet;
import static vn.qcdc.domain.finding.FindingCode.PERIOD_NOT_COVERED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Indicator;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.rollup.Due;
import vn.qcdc.domain.rollup.PrepareRollup;
import vn.qcdc.domain.rollup.Rollup;
import vn.qcdc.domain.rollup.UnitInPeriod;
import vn.qcdc.domain.time.Period;

/** Holds units in periods against targets: reads all figures at once, then decides purely. */
public final class EvaluateTargets {

  private final Catalogue catalogue;
  private final Due due;
  private final Sheets sheets;

  public EvaluateTargets(Catalogue catalogue, Due due, Sheets sheets) {
    this.catalogue = catalogue;
    this.due = due;
    this.sheets = sheets;
  }

  private record Question(
      UnitInPeriod subject, Target target, TargetVersion version, Indicator indicator) {

    Matter matter() {
      return new Matter(target, indicator, subject.period());
    }
  }

  /**
   * In the order of the subjects, for each in the order of the targets. A target without such a
   * version in force at the end of the period is left out.
   *
   * @param version names the wording; {@code null} for that of the instruments themselves
   * @param knownAt {@code null} for what is known now
   */
  public Judged<List<Evaluation>> evaluate(
      List<UnitInPeriod> subjects,
      List<Target> targets,
      @Nullable String version,
      @Nullable Instant knownAt) {
    List<Question> questions =
        subjects.stream()
            .flatMap(subject -> targets.stream().flatMap(t -> ask(subject, t, version)))
            .toList();
    List<Finding> uncovered =
        questions.stream()
            .map(Question::matter)
            .distinct()
            .filter(this::isUncovered)
            .map(
                matter ->
                    Finding.blocking(
                        PERIOD_NOT_COVERED,
                        "period",
                        matter.period().code(),
                        matter.target().code()))
            .toList();
    return uncovered.isEmpty()
        ? Judged.sound(answer(questions, knownAt))
        : Judged.unsound(uncovered);
  }

  /** What is asked of every subject alike. */
  private record Matter(Target target, Indicator indicator, Period period) {}

  private boolean isUncovered(Matter matter) {
    return !due.covers(matter.indicator().measures(), matter.period());
  }

  private List<Evaluation> answer(List<Question> questions, @Nullable Instant knownAt) {
    Rollup rollup =
        new PrepareRollup(due, sheets)
            .read(
                questions.stream().map(question -> question.subject().unit().id()).collect(toSet()),
                questions.stream()
                    .map(question -> question.indicator().measures())
                    .collect(toSet()),
                questions.stream().map(question -> question.subject().period()).collect(toSet()),
                knownAt);
    List<Evaluation> evaluations = new ArrayList<>();
    for (Question question : questions) {
      UnitInPeriod subject = question.subject();
      evaluations.add(
          question
              .version()
              .evaluate(
                  question.target(),
                  rollup.rate(subject.unit(), question.indicator(), subject.period())));
    }
    return evaluations;
  }

  private Stream<Question> ask(UnitInPeriod subject, Target target, @Nullable String version) {
    return target.versionOn(subject.period().lastDay(), version).stream()
        .map(
            chosen ->
                new Question(
                    subject,
                    target,
                    chosen,
                    catalogue.indicator(chosen.indicator()).orElseThrow()));
  }
}
