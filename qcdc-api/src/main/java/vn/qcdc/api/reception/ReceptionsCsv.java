package vn.qcdc.api.reception;

import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;
import static vn.qcdc.domain.finding.FindingCode.VALUE_REQUIRED;
import static vn.qcdc.domain.finding.FindingCode.VALUE_TOO_LONG;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.contract.model.Reception;
import vn.qcdc.api.csv.CsvLine;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.finding.Place;
import vn.qcdc.domain.reception.Receiver;
import vn.qcdc.domain.reception.ReceiverRole;
import vn.qcdc.domain.reception.ReceptionDraft;
import vn.qcdc.domain.reception.ReceptionKind;
import vn.qcdc.domain.reception.Setting;
import vn.qcdc.domain.reception.Turnout;
import vn.qcdc.reporting.csv.CsvTable;

/** A CSV file of receptions: read as drafts, and written as it is read. */
final class ReceptionsCsv {

  static final List<String> HEADER =
      List.of(
          "external_id",
          "unit",
          "day",
          "kind",
          "receiver",
          "delegated",
          "visits",
          "people",
          "first_cases",
          "repeated_cases",
          "large_groups",
          "online",
          "place",
          "note");

  private static final int MOST = 1_000_000;
  private static final Map<String, Integer> LONGEST =
      Map.of("external_id", 100, "unit", 60, "place", 500, "note", 2000);
  private static final Map<String, Boolean> TRUTH = Map.of("true", true, "false", false);

  private final List<Finding> findings = new ArrayList<>();

  private ReceptionsCsv() {}

  static Judged<List<ReceptionDraft>> read(List<CsvLine> lines) {
    ReceptionsCsv reading = new ReceptionsCsv();
    List<ReceptionDraft> drafts =
        lines.stream().flatMap(line -> reading.draft(line).stream()).toList();
    return reading.findings.isEmpty() ? Judged.sound(drafts) : Judged.unsound(reading.findings);
  }

  static String of(List<Reception> receptions) {
    StringBuilder text = new StringBuilder();
    try {
      CsvTable.line(HEADER.stream(), text);
      for (Reception each : receptions) {
        CsvTable.line(words(each), text);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static Stream<String> words(Reception reception) {
    return Stream.of(
            reception.getExternalId(),
            reception.getUnit().getCode(),
            reception.getDay(),
            reception.getKind(),
            reception.getReceiver(),
            reception.getDelegated(),
            reception.getVisits(),
            reception.getPeople(),
            reception.getFirstCases(),
            reception.getRepeatedCases(),
            reception.getLargeGroups(),
            reception.getOnline(),
            reception.getPlace(),
            reception.getNote())
        .map(word -> Objects.toString(word, ""));
  }

  /** Empty when something in the row cannot be read, which is noted. */
  private Optional<ReceptionDraft> draft(CsvLine line) {
    int before = findings.size();
    Row row = new Row(line);
    String externalId = row.needed("external_id");
    String unit = row.needed("unit");
    LocalDate day = row.read("day", LocalDate::parse, LocalDate.MIN, "2023-08-14");
    ReceptionKind kind = row.one("kind", ReceptionKind.values());
    Receiver receiver =
        new Receiver(row.one("receiver", ReceiverRole.values()), row.truth("delegated"));
    Turnout turnout =
        new Turnout(
            row.count("visits"),
            row.count("people"),
            row.count("first_cases"),
            row.count("repeated_cases"),
            row.count("large_groups"));
    Setting setting = new Setting(row.truth("online"), row.optional("place"), row.optional("note"));
    return findings.size() > before
        ? Optional.empty()
        : Optional.of(
            new ReceptionDraft(
                row.place(), unit, externalId, day, kind, receiver, turnout, setting));
  }

  private static int number(String text) {
    int number = Integer.parseInt(text);
    if (number < 0 || number > MOST) {
      throw new IllegalArgumentException(text);
    }
    return number;
  }

  /** One line, of which what cannot be read is noted and stands for something else meanwhile. */
  private final class Row {

    private final CsvLine line;

    Row(CsvLine line) {
      this.line = line;
    }

    Place place() {
      return Place.row(line.number());
    }

    String needed(String column) {
      String text = text(column);
      if (text.isEmpty()) {
        found(VALUE_REQUIRED, column, null, null);
      }
      return text;
    }

    @Nullable String optional(String column) {
      return ReceptionContract.stripped(text(column));
    }

    <E extends Enum<E>> E one(String column, E[] all) {
      return read(
          column,
          text ->
              Arrays.stream(all)
                  .filter(each -> each.name().equals(text))
                  .findFirst()
                  .orElseThrow(() -> new IllegalArgumentException(text)),
          all[0],
          Arrays.toString(all));
    }

    boolean truth(String column) {
      return read(
          column,
          text ->
              Optional.ofNullable(TRUTH.get(text))
                  .orElseThrow(() -> new IllegalArgumentException(text)),
          false,
          "true, false");
    }

    int count(String column) {
      return read(column, ReceptionsCsv::number, 0, "0–" + MOST);
    }

    <T> T read(String column, Function<String, T> reading, T meanwhile, String expected) {
      String text = text(column);
      try {
        return reading.apply(text);
      } catch (DateTimeException | IllegalArgumentException unreadable) {
        found(text.isEmpty() ? VALUE_REQUIRED : VALUE_NOT_ALLOWED, column, text, expected);
        return meanwhile;
      }
    }

    private String text(String column) {
      String text = line.word(HEADER.indexOf(column));
      int longest = LONGEST.getOrDefault(column, 40);
      if (text.length() > longest) {
        found(VALUE_TOO_LONG, column, text.substring(0, 40) + "…", "≤ " + longest);
      }
      return text;
    }

    private void found(
        FindingCode code, String column, @Nullable String value, @Nullable String expected) {
      findings.add(Finding.blocking(code, place().at(column), value, expected));
    }
  }
}
