package vn.qcdc.domain.organisation;

import static vn.qcdc.domain.finding.FindingCode.CODE_TWICE;
import static vn.qcdc.domain.finding.FindingCode.LEVEL_NOT_BELOW_PARENT;
import static vn.qcdc.domain.finding.FindingCode.PARENT_REQUIRED;
import static vn.qcdc.domain.finding.FindingCode.PARENT_UNKNOWN;
import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;
import static vn.qcdc.domain.finding.FindingCode.VALUE_REQUIRED;
import static vn.qcdc.domain.finding.FindingCode.VALUE_TOO_LONG;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.time.Validity;

/** Reads one draft and collects everything that is wrong with it. */
final class UnitReading {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final Pattern EXTERNAL = Pattern.compile("[a-z0-9-]+:" + CODE);

  /** These words have another meaning where a code may stand. */
  private static final Set<String> RESERVED =
      Set.of("tree", "imports", "matches", "aliases", "export", "exports");

  private static final LocalDate EARLIEST = LocalDate.of(1945, 9, 2);
  private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);
  private static final int LONGEST = 300;
  private static final int LONGEST_CODE = 60;

  private final UnitDraft draft;
  private final KnownUnits known;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> schemes = new HashSet<>();

  UnitReading(UnitDraft draft, KnownUnits known) {
    this.draft = draft;
    this.known = known;
  }

  /** Only the codes, from the day of the draft on. */
  static Judged<List<UnitCode>> codes(UnitDraft draft) {
    UnitReading reading = new UnitReading(draft, new KnownUnits(Organisation.of(List.of())));
    String code = reading.code();
    @Nullable LocalDate since = reading.day();
    List<UnitCode> codes = since == null ? List.of() : reading.codes(code, Validity.since(since));
    return reading.findings.isEmpty() ? Judged.sound(codes) : Judged.unsound(reading.findings);
  }

  Judged<UnitEntry> read() {
    String code = code();
    @Nullable UnitKind kind = word("kind", draft.kind(), UnitKind.class);
    @Nullable Level level = word("level", draft.level(), Level.class);
    String type = text("type", draft.type());
    String name = text("name", draft.name());
    @Nullable LocalDate since = day();
    if (kind == null || level == null || since == null) {
      return Judged.unsound(findings);
    }
    Validity validity = Validity.since(since);
    List<Placement> placements = placements(kind, level, validity);
    List<UnitCode> codes = codes(code, validity);
    return findings.isEmpty()
        ? Judged.sound(
            new UnitEntry(kind, new UnitName(name, type, level, validity), codes, placements))
        : Judged.unsound(findings);
  }

  private String code() {
    String code = text("code", draft.code());
    boolean wrong = code.length() > LONGEST_CODE || !CODE.matcher(code).matches();
    if (!code.isEmpty() && (wrong || RESERVED.contains(code))) {
      found(VALUE_NOT_ALLOWED, "code", code, "A–Z, a–z, 0–9, '.', '_', '-'; ≤ " + LONGEST_CODE);
    }
    return code;
  }

  private String text(String column, String value) {
    if (value.isBlank()) {
      found(VALUE_REQUIRED, column, null, null);
    } else if (value.length() > LONGEST) {
      found(VALUE_TOO_LONG, column, value.substring(0, 40) + "…", "≤ " + LONGEST);
    }
    return value;
  }

  private <E extends Enum<E>> @Nullable E word(String column, String value, Class<E> words) {
    Optional<E> word =
        Arrays.stream(words.getEnumConstants()).filter(w -> w.name().equals(value)).findFirst();
    if (word.isEmpty()) {
      String allowed = Arrays.toString(words.getEnumConstants());
      found(value.isBlank() ? VALUE_REQUIRED : VALUE_NOT_ALLOWED, column, value, allowed);
    }
    return word.orElse(null);
  }

  private @Nullable LocalDate day() {
    try {
      LocalDate day = LocalDate.parse(draft.validFrom());
      if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
        throw new DateTimeException("No day of this republic: " + day);
      }
      return day;
    } catch (DateTimeException notADay) {
      found(
          draft.validFrom().isBlank() ? VALUE_REQUIRED : VALUE_NOT_ALLOWED,
          "valid_from",
          draft.validFrom(),
          "2004-01-01");
      return null;
    }
  }

  private List<Placement> placements(UnitKind kind, Level level, Validity validity) {
    boolean top = kind == UnitKind.TERRITORY && level == Level.PROVINCE;
    if (draft.parent().isBlank() && !top) {
      found(PARENT_REQUIRED, "parent", null, null);
    }
    return Stream.of(
            parent("parent", draft.parent(), validity)
                .filter(parent -> standsRight(parent, kind, level, validity.from()))
                .map(parent -> new Placement(Hierarchy.TERRITORY, parent.id(), validity)),
            parent("party_parent", draft.partyParent(), validity)
                .filter(parent -> isOfParty(parent, kind))
                .map(parent -> new Placement(Hierarchy.PARTY, parent.id(), validity)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Unit> parent(String column, String code, Validity validity) {
    if (code.isBlank()) {
      return Optional.empty();
    }
    Optional<Unit> parent = known.referredTo(code, validity.from());
    if (parent.isEmpty()) {
      found(PARENT_UNKNOWN, column, code, known.expected(code, validity.from()));
    }
    return parent;
  }

  /**
   * A territorial unit stands below a higher level; an attached unit has the level of its place.
   */
  private boolean standsRight(Unit parent, UnitKind kind, Level level, LocalDate day) {
    Level above = parent.nameOn(day).map(UnitName::level).orElseThrow();
    boolean right =
        kind == UnitKind.TERRITORY ? above.compareTo(level) < 0 : above.compareTo(level) == 0;
    if (!right || parent.kind() != UnitKind.TERRITORY) {
      found(LEVEL_NOT_BELOW_PARENT, "level", level.name(), parent.kind() + " " + above);
    }
    return right;
  }

  private boolean isOfParty(Unit parent, UnitKind kind) {
    boolean right =
        kind == UnitKind.PARTY_ORGANISATION && parent.kind() == UnitKind.PARTY_ORGANISATION;
    if (!right) {
      found(
          VALUE_NOT_ALLOWED,
          "party_parent",
          draft.partyParent(),
          UnitKind.PARTY_ORGANISATION.name());
    }
    return right;
  }

  private List<UnitCode> codes(String code, Validity validity) {
    Stream<UnitCode> external =
        Stream.of(draft.externalCodes().split("\\s+"))
            .filter(word -> !word.isEmpty())
            .flatMap(word -> externalCode(word, validity).stream());
    return Stream.concat(Stream.of(new UnitCode(UnitCode.OWN_SCHEME, code, validity)), external)
        .toList();
  }

  private Optional<UnitCode> externalCode(String word, Validity validity) {
    if (word.length() > LONGEST_CODE
        || !EXTERNAL.matcher(word).matches()
        || word.startsWith(UnitCode.OWN_SCHEME + ":")) {
      found(VALUE_NOT_ALLOWED, "external_codes", word, "gso:31318");
      return Optional.empty();
    }
    int colon = word.indexOf(':');
    if (!schemes.add(word.substring(0, colon))) {
      found(CODE_TWICE, "external_codes", word, null);
      return Optional.empty();
    }
    return Optional.of(new UnitCode(word.substring(0, colon), word.substring(colon + 1), validity));
  }

  private void found(
      FindingCode code, String column, @Nullable String value, @Nullable String expected) {
    findings.add(Finding.blocking(code, draft.place().at(column), value, expected));
  }
}
