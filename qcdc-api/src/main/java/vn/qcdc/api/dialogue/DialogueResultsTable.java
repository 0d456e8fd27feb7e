package vn.qcdc.api.dialogue;

import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.model.DialogueResult;
import vn.qcdc.api.contract.model.DialogueResultList;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.dialogue.DialogueResults;
import vn.qcdc.domain.dialogue.DialogueResults.Asked;
import vn.qcdc.domain.dialogue.DialogueResults.Held;
import vn.qcdc.domain.dialogue.DialogueResults.Said;
import vn.qcdc.domain.dialogue.OpinionCount;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.matter.MatterField;
import vn.qcdc.domain.matter.MatterFields;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;

/** What came of sessions, added up by unit, level or field. */
@RequestScoped
public class DialogueResultsTable {

  @Inject DialogueResults results;
  @Inject MatterFields.Keeper fields;
  @Inject DialogueDesk desk;
  @Inject Call call;

  /** Sessions and opinions of one line. */
  private record Line(long sessions, long attendances, OpinionCount opinions) {

    static final Line NONE = new Line(0, 0, OpinionCount.NONE);

    static Line of(Held held) {
      return new Line(held.sessions(), held.attendances(), OpinionCount.NONE);
    }

    static Line of(Said said) {
      return new Line(0, 0, said.opinions());
    }

    Line plus(Line other) {
      return new Line(
          sessions + other.sessions,
          attendances + other.attendances,
          opinions.plus(other.opinions));
    }
  }

  DialogueResultList draw(
      String unit, LocalDate from, LocalDate until, String by, @Nullable LocalDate asOf) {
    if (!from.isBefore(until)) {
      throw new ProblemException(
          ProblemCode.UNPROCESSABLE,
          Finding.blocking(VALUE_NOT_ALLOWED, "until", until.toString(), "> " + from));
    }
    LocalDate today = desk.today();
    LocalDate day = asOf == null || asOf.isAfter(today) ? today : asOf;
    LocalDate last = until.minusDays(1).isAfter(today) ? today : until.minusDays(1);
    Asked asked = new Asked(desk.units(unit, null, last), from, until, day);
    List<Held> held = results.held(asked);
    List<Said> said = results.said(asked);
    Line total =
        held.stream()
            .map(Line::of)
            .reduce(Line.NONE, Line::plus)
            .plus(said.stream().map(Line::of).reduce(Line.NONE, Line::plus));
    return new DialogueResultList()
        .from(from)
        .until(until)
        .asOf(day)
        .items(
            switch (by) {
              case "UNIT" -> byUnit(held, said, last);
              case "FIELD" -> byField(said);
              default -> byLevel(held, said, last);
            })
        .total(shown(total));
  }

  private List<DialogueResult> byUnit(List<Held> held, List<Said> said, LocalDate day) {
    Comparator<UnitSnapshot> byCode = Comparator.comparing(UnitSnapshot::code);
    return lines(held, said, unit -> desk.seen(unit, day), byCode).entrySet().stream()
        .map(each -> shown(each.getValue()).unit(UnitContract.MAP.ref(each.getKey())))
        .toList();
  }

  private List<DialogueResult> byLevel(List<Held> held, List<Said> said, LocalDate day) {
    return lines(held, said, unit -> desk.seen(unit, day).level(), Comparator.<Level>naturalOrder())
        .entrySet()
        .stream()
        .map(
            each ->
                shown(each.getValue())
                    .level(vn.qcdc.api.contract.model.Level.fromValue(each.getKey().name())))
        .toList();
  }

  private static <K> Map<K, Line> lines(
      List<Held> held, List<Said> said, Function<UnitId, K> key, Comparator<K> order) {
    Map<K, Line> lines = new TreeMap<>(order);
    held.forEach(each -> lines.merge(key.apply(each.unit()), Line.of(each), Line::plus));
    said.forEach(each -> lines.merge(key.apply(each.unit()), Line.of(each), Line::plus));
    return lines;
  }

  private List<DialogueResult> byField(List<Said> said) {
    return fields.current().all().stream().flatMap(field -> ofField(field, said).stream()).toList();
  }

  private Optional<DialogueResult> ofField(MatterField field, List<Said> said) {
    OpinionCount opinions =
        said.stream()
            .filter(each -> each.field().equals(field.code()))
            .map(Said::opinions)
            .reduce(OpinionCount.NONE, OpinionCount::plus);
    return opinions.total() == 0
        ? Optional.empty()
        : Optional.of(
            new DialogueResult()
                .field(OpinionContract.field(field, call.language()))
                .opinions(OpinionContract.count(opinions)));
  }

  private static DialogueResult shown(Line line) {
    return new DialogueResult()
        .sessions(Math.toIntExact(line.sessions()))
        .attendances(Math.toIntExact(line.attendances()))
        .opinions(OpinionContract.count(line.opinions()));
  }
}
