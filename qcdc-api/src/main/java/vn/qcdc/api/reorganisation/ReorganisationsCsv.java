package vn.qcdc.api.reorganisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.qcdc.api.csv.CsvBody;
import vn.qcdc.api.csv.CsvLine;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Place;
import vn.qcdc.domain.organisation.UnitDraft;
import vn.qcdc.domain.reorganisation.ActDraft;
import vn.qcdc.domain.reorganisation.Decision;
import vn.qcdc.domain.reorganisation.Reorganisation;
import vn.qcdc.domain.reorganisation.ReorganisationDraft;
import vn.qcdc.reporting.content.Table;

/**
 * A CSV file of reorganisations, one row for each act: read as drafts, and written as it is read.
 */
final class ReorganisationsCsv {

  private static final List<String> HEADER =
      List.of(
          "reorganisation",
          "number",
          "issuer",
          "issued_on",
          "effective_on",
          "act",
          "unit",
          "successor",
          "weight",
          "weighed_by",
          "code",
          "kind",
          "level",
          "type",
          "name",
          "parent",
          "party_parent",
          "external_codes");

  /** The columns that say which decision a row belongs to. */
  private static final int OF_THE_DECISION = 5;

  private ReorganisationsCsv() {}

  static List<ReorganisationDraft> read(File file) {
    List<CsvLine> rows = CsvBody.read(file, HEADER);
    Map<String, List<CsvLine>> byReorganisation =
        rows.stream().collect(groupingBy(row -> row.word(0), LinkedHashMap::new, toList()));
    List<Finding> contradictions =
        byReorganisation.values().stream().flatMap(ReorganisationsCsv::contradictions).toList();
    if (!contradictions.isEmpty()) {
      throw new ProblemException(ProblemCode.UNPROCESSABLE, contradictions);
    }
    return byReorganisation.values().stream().map(ReorganisationsCsv::draft).toList();
  }

  /** Rows of one reorganisation that do not repeat its decision. */
  private static Stream<Finding> contradictions(List<CsvLine> rows) {
    CsvLine first = rows.get(0);
    return rows.stream()
        .flatMap(
            row ->
                IntStream.range(1, OF_THE_DECISION)
                    .filter(column -> !row.word(column).equals(first.word(column)))
                    .mapToObj(
                        column ->
                            Finding.blocking(
                                VALUE_NOT_ALLOWED,
                                Place.row(row.number()).at(HEADER.get(column)),
                                row.word(column),
                                first.word(column))));
  }

  private static ReorganisationDraft draft(List<CsvLine> rows) {
    CsvLine first = rows.get(0);
    return new ReorganisationDraft(
        Place.row(first.number()),
        first.word(0),
        first.word(1),
        first.word(2),
        first.word(3),
        first.word(4),
        rows.stream().map(ReorganisationsCsv::act).toList());
  }

  private static ActDraft act(CsvLine row) {
    Place place = Place.row(row.number());
    return new ActDraft(
        place,
        row.word(5),
        row.word(6),
        row.word(7),
        row.word(8),
        row.word(9),
        new UnitDraft(
            place,
            row.word(10),
            row.word(11),
            row.word(12),
            row.word(13),
            row.word(14),
            row.word(15),
            row.word(16),
            row.word(4),
            row.word(17)));
  }

  static Table table(Reorganisation reorganisation, List<ActDraft> acts) {
    return new Table(
        reorganisation.decision().number(),
        HEADER.stream().map(column -> new Table.Column(column, column, false)).toList(),
        acts.stream()
            .map(act -> words(reorganisation, act).stream().map(Table.Cell::text).toList())
            .toList());
  }

  private static List<String> words(Reorganisation reorganisation, ActDraft act) {
    Decision decision = reorganisation.decision();
    UnitDraft facts = act.facts();
    return List.of(
        reorganisation.code(),
        decision.number(),
        decision.issuer(),
        decision.issuedOn().toString(),
        reorganisation.effectiveOn().toString(),
        act.act(),
        act.unit(),
        act.successor(),
        act.weight(),
        act.weighedBy(),
        facts.code(),
        facts.kind(),
        facts.level(),
        facts.type(),
        facts.name(),
        facts.parent(),
        facts.partyParent(),
        facts.externalCodes());
  }
}
