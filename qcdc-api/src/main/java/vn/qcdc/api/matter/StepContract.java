package vn.qcdc.api.matter;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.contract.model.MatterAct;
import vn.qcdc.api.contract.model.MatterCircumstance;
import vn.qcdc.api.contract.model.MatterMove;
import vn.qcdc.api.contract.model.MatterStanding;
import vn.qcdc.api.contract.model.MatterStep;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.domain.matter.Milestone;
import vn.qcdc.domain.matter.Particulars;
import vn.qcdc.domain.matter.Step;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.term.Circumstance;

/** What is done, and was done, with matters as the contract says it. */
final class StepContract {

  private StepContract() {}

  /**
   * @param unit as it stood then
   */
  static MatterStep step(Step step, Function<UnitId, UnitSnapshot> unit) {
    Particulars said = step.move().particulars();
    return new MatterStep()
        .number(step.number())
        .act(MatterAct.fromValue(step.move().act().name()))
        .on(step.move().on())
        .at(step.move().at().atOffset(ZoneOffset.UTC))
        .by(step.move().by())
        .unit(UnitContract.MAP.ref(unit.apply(step.unit())))
        .state(step.state())
        .standing(MatterStanding.fromValue(step.standing().name()))
        .due(step.due())
        .note(step.move().note())
        .to(
            Optional.ofNullable(said.to())
                .map(to -> UnitContract.MAP.ref(unit.apply(to)))
                .orElse(null))
        .until(said.until())
        .circumstances(
            said.circumstances().stream()
                .sorted()
                .map(each -> MatterCircumstance.fromValue(each.name()))
                .toList())
        .outcome(said.outcome())
        .text(said.text())
        .document(said.document())
        .other(said.other())
        .amount(said.number())
        .milestones(MatterContract.milestones(said.milestones()));
  }

  static Particulars particulars(MatterMove move, @Nullable UnitId to) {
    @Nullable LocalDate until = move.getUntil();
    return new Particulars(
        to,
        until,
        circumstances(move.getCircumstances()),
        stripped(move.getOutcome()),
        stripped(move.getText()),
        stripped(move.getDocument()),
        move.getOther(),
        move.getNumber(),
        Optional.ofNullable(move.getMilestones()).orElse(List.of()).stream()
            .map(
                each ->
                    new Milestone(
                        each.getBy(),
                        each.getWhat().strip(),
                        Boolean.TRUE.equals(each.getReached())))
            .sorted(Comparator.comparing(Milestone::on))
            .toList());
  }

  private static Set<Circumstance> circumstances(@Nullable List<MatterCircumstance> said) {
    return Optional.ofNullable(said).orElse(List.of()).stream()
        .map(each -> Circumstance.valueOf(each.name()))
        .collect(Collectors.toSet());
  }

  /** {@code null} for nothing but blanks, too. */
  static @Nullable String stripped(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
