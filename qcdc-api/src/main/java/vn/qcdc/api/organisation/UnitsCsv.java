package vn.qcdc.api.organisation;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.csv.CsvBody;
import vn.qcdc.api.csv.CsvLine;
import vn.qcdc.domain.finding.Place;
import vn.qcdc.domain.organisation.DirectoryEntry;
import vn.qcdc.domain.organisation.UnitDraft;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.reporting.csv.CsvTable;

/** A CSV file of units: read as drafts, and written as it is read. */
final class UnitsCsv {

  static final List<String> HEADER =
      List.of(
          "code",
          "kind",
          "level",
          "type",
          "name",
          "parent",
          "party_parent",
          "valid_from",
          "external_codes");

  private UnitsCsv() {}

  static List<UnitDraft> read(File file) {
    return CsvBody.read(file, HEADER).stream().map(UnitsCsv::draft).toList();
  }

  private static UnitDraft draft(CsvLine row) {
    return new UnitDraft(
        Place.row(row.number()),
        row.word(0),
        row.word(1),
        row.word(2),
        row.word(3),
        row.word(4),
        row.word(5),
        row.word(6),
        row.word(7),
        row.word(8));
  }

  static void write(Iterable<DirectoryEntry> entries, Appendable out) throws IOException {
    CsvTable.line(HEADER.stream(), out);
    for (DirectoryEntry entry : entries) {
      CsvTable.line(words(entry), out);
    }
  }

  private static Stream<String> words(DirectoryEntry entry) {
    UnitSnapshot unit = entry.unit();
    return Stream.of(
        unit.code(),
        unit.kind().name(),
        unit.level().name(),
        unit.type(),
        unit.name(),
        code(entry.parent()),
        code(entry.partyParent()),
        entry.since().toString(),
        entry.externalCodes().stream().map(UnitContract::address).collect(joining(" ")));
  }

  private static String code(@Nullable UnitSnapshot unit) {
    return unit == null ? "" : unit.code();
  }
}
