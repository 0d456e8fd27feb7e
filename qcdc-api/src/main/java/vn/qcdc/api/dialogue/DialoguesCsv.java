package vn.qcdc.api.dialogue;

import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;
import static vn.qcdc.domain.finding.FindingCode.VALUE_REQUIRED;
import static vn.qcdc.domain.finding.FindingCode.VALUE_TOO_LONG;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.csv.CsvLine;
import vn.qcdc.domain.dialogue.EnterDialogues.Entry;
import vn.qcdc.domain.dialogue.Head;
import vn.qcdc.domain.dialogue.Occasion;
import vn.qcdc.domain.dialogue.SessionFacts;
import vn.qcdc.domain.dialogue.SessionStatus;
import vn.qcdc.domain.dialogue.TakeInOpinions.Tally;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.finding.Place;
import vn.qcdc.domain.organisation.UnitSnapshot;

/** Reads rows of sessions and collects all that is wrong with them. */
final class DialoguesCsv {

  static final List<String> HEADER =
      List.of(
          "external_id",
          "unit",
          "day",
          "heads",
          "chair",
          "topic",
          "audience",
          "place",
          "occasion",
          "attendances",
          "opinions",
          "answered");

  private static final String UNKNOWN_FIELD = "OTHER";
  private static final int LONGEST = 500;
  private static final int MOST_ATTENDANCES = 10_000_000;

  private final Units units;
  private final List<Finding> findings = new ArrayList<>();

  /** Looks up a unit of a day for a place of the file. */
  @FunctionalInterface
  interface Units {
    Judged<UnitSnapshot> find(String address, String pointer, LocalDate day);
  }

  private DialoguesCsv(Units units) {
    this.units = units;
  }

  /**
   * A session, and its opinions of which only the number is known.
   *
   * @param tally {@code null} when nothing is said of opinions
   */
  record Row(Entry entry, @Nullable Tally tally) {}

  static Judged<List<Row>> read(List<CsvLine> lines, Units units) {
    DialoguesCsv reading = new DialoguesCsv(units);
    List<Row> rows = lines.stream().map(reading::row).flatMap(Optional::stream).toList();
    return reading.findings.isEmpty() ? Judged.sound(rows) : Judged.unsound(reading.findings);
  }

  private Optional<Row> row(CsvLine line) {
    Place place = Place.row(line.number());
    int before = findings.size();
    Optional<Entry> entry = entry(line);
    @Nullable Integer opinions = optional(line, place, "opinions");
    @Nullable Integer answered = optional(line, place, "answered");
    if (answered != null && (opinions == null || answered > opinions)) {
      found(VALUE_NOT_ALLOWED, place, "answered", answered.toString(), "≤ " + opinions);
    }
    return findings.size() > before
        ? Optional.empty()
        : entry.map(each -> new Row(each, tally(each, opinions, answered)));
  }

  /** Nothing is known of their fields; what the session was about is what they say. */
  private static @Nullable Tally tally(
      Entry entry, @Nullable Integer opinions, @Nullable Integer answered) {
    return opinions == null || opinions == 0
        ? null
        : new Tally(
            UNKNOWN_FIELD, entry.facts().topic(), opinions, answered == null ? 0 : answered);
  }

  private @Nullable Integer optional(CsvLine line, Place place, String column) {
    return word(line, column).isEmpty()
        ? null
        : read(line, place, column, DialoguesCsv::count, "0–" + MOST_ATTENDANCES);
  }

  private Optional<Entry> entry(CsvLine line) {
    Place place = Place.row(line.number());
    int before = findings.size();
    String externalId = text(line, place, "external_id");
    @Nullable LocalDate day = read(line, place, "day", LocalDate::parse, "2023-03-14");
    @Nullable Set<Head> heads =
        read(line, place, "heads", DialoguesCsv::heads, Arrays.toString(Head.values()));
    @Nullable Occasion occasion =
        read(line, place, "occasion", Occasion::valueOf, Arrays.toString(Occasion.values()));
    @Nullable Integer attendances =
        read(line, place, "attendances", DialoguesCsv::count, "0–" + MOST_ATTENDANCES);
    String topic = text(line, place, "topic");
    String audience = text(line, place, "audience");
    String where = text(line, place, "place");
    @Nullable UnitSnapshot unit = day == null ? null : unit(line, place, day);
    if (findings.size() > before
        || day == null
        || heads == null
        || occasion == null
        || attendances == null
        || unit == null) {
      return Optional.empty();
    }
    @Nullable String chair = DialogueContract.stripped(word(line, "chair"));
    return Optional.of(
        new Entry(
            unit.id(),
            new SessionFacts(day, heads, chair, topic, audience, where, occasion, null),
            new SessionStatus.Held(attendances),
            externalId,
            place));
  }

  private @Nullable UnitSnapshot unit(CsvLine line, Place place, LocalDate day) {
    return units
        .find(word(line, "unit"), place.at("unit"), day)
        .<Optional<UnitSnapshot>>fold(
            Optional::of,
            wrong -> {
              findings.addAll(wrong);
              return Optional.empty();
            })
        .orElse(null);
  }

  private String text(CsvLine line, Place place, String column) {
    String text = word(line, column);
    if (text.isEmpty()) {
      found(VALUE_REQUIRED, place, column, null, null);
    } else if (text.length() > LONGEST) {
      found(VALUE_TOO_LONG, place, column, text.substring(0, 40) + "…", "≤ " + LONGEST);
    }
    return text;
  }

  private <T> @Nullable T read(
      CsvLine line, Place place, String column, Function<String, T> reading, String expected) {
    String text = word(line, column);
    try {
      return reading.apply(text);
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      found(text.isEmpty() ? VALUE_REQUIRED : VALUE_NOT_ALLOWED, place, column, text, expected);
      return null;
    }
  }

  private static Set<Head> heads(String text) {
    Set<Head> heads = EnumSet.noneOf(Head.class);
    for (String word : text.split(" +", -1)) {
      heads.add(Head.valueOf(word));
    }
    return heads;
  }

  private static int count(String text) {
    int count = Integer.parseInt(text);
    if (count < 0 || count > MOST_ATTENDANCES) {
      throw new IllegalArgumentException(text);
    }
    return count;
  }

  private static String word(CsvLine line, String column) {
    return line.word(HEADER.indexOf(column));
  }

  private void found(
      FindingCode code,
      Place place,
      String column,
      @Nullable String value,
      @Nullable String expected) {
    findings.add(Finding.blocking(code, place.at(column), value, expected));
  }
}
