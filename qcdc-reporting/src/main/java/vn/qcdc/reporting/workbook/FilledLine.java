package vn.qcdc.reporting.workbook;

import static vn.qcdc.domain.finding.FindingCode.CELL_CONTRADICTORY;
import static vn.qcdc.domain.finding.FindingCode.CELL_NOT_NUMBER;
import static vn.qcdc.domain.finding.FindingCode.FIGURE_NOT_YES_NO;
import static vn.qcdc.domain.finding.FindingCode.FIGURE_TOO_LARGE;
import static vn.qcdc.domain.finding.FindingCode.NUMBER_AMBIGUOUS;
import static vn.qcdc.domain.finding.FindingCode.REASON_MISSING;
import static vn.qcdc.domain.finding.FindingCode.REASON_WITHOUT_STATE;
import static vn.qcdc.domain.finding.FindingCode.STATE_UNKNOWN;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.ValueType;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.submission.RawFigure;
import vn.qcdc.reporting.wording.Language;

/** What an officer says about one measure in a workbook; a number is never guessed. */
final class FilledLine {

  private static final Set<String> YES = EntryWords.everywhere("answer.yes");
  private static final Set<String> NO = EntryWords.everywhere("answer.no");
  private static final Set<String> NIL = EntryWords.everywhere("state.nil");
  private static final Set<String> NOT_APPLICABLE = EntryWords.everywhere("state.notApplicable");

  private static final Pattern DIGITS = Pattern.compile("-?\\d{1,15}");
  private static final Pattern LOOKS_LIKE_NUMBER =
      Pattern.compile("[-+]?[\\d.,\\s']*\\d[\\d.,\\s%]*");

  /** Spreadsheets keep 15 digits, and put zeros for the rest without a word. */
  private static final BigDecimal EXACT_BELOW = BigDecimal.TEN.pow(15);

  private final Measure measure;
  private final Places places;
  private final Consumer<Finding> found;

  FilledLine(Measure measure, Places places, Consumer<Finding> found) {
    this.measure = measure;
    this.places = places;
    this.found = found;
  }

  /** Where the three things that can be said stand, e.g. {@code Biểu!E12}. */
  record Places(String value, String state, String reason) {}

  /** The figure; empty when the row is blank, or when what is wrong with it has been found. */
  Optional<RawFigure> read(FilledCell value, FilledCell state, FilledCell reason) {
    Optional<Claim> inValue = claimInValue(value);
    Optional<Claim> inState = claimInState(state);
    if (inValue.isEmpty() || inState.isEmpty()) {
      return Optional.empty();
    }
    boolean isSaid = inValue.get().kind() != Kind.NOTHING;
    if (isSaid && inState.get().kind() != Kind.NOTHING) {
      report(CELL_CONTRADICTORY, places.state(), state.shown(), value.shown());
      return Optional.empty();
    }
    return explained(isSaid ? inValue.get() : inState.get(), reason);
  }

  private Optional<RawFigure> explained(Claim claim, FilledCell reason) {
    if (reason instanceof FilledCell.Unreadable unreadable) {
      report(unreadable.why(), places.reason(), unreadable.shown(), null);
      return Optional.empty();
    }
    boolean isBlank = reason instanceof FilledCell.Blank;
    if (claim.kind() == Kind.NOT_APPLICABLE) {
      if (isBlank) {
        report(REASON_MISSING, places.reason(), null, null);
        return Optional.empty();
      }
      return Optional.of(new RawFigure(measure.code(), null, false, reason.shown()));
    }
    if (!isBlank) {
      report(REASON_WITHOUT_STATE, places.reason(), reason.shown(), null);
    }
    return claim.kind() == Kind.NOTHING
        ? Optional.empty()
        : Optional.of(
            new RawFigure(measure.code(), claim.number(), claim.kind() == Kind.NIL, null));
  }

  private enum Kind {
    NOTHING,
    NUMBER,
    NIL,
    NOT_APPLICABLE
  }

  private record Claim(Kind kind, @Nullable BigDecimal number) {

    static Optional<Claim> of(Kind kind) {
      return Optional.of(new Claim(kind, null));
    }

    static Optional<Claim> of(BigDecimal number) {
      return Optional.of(new Claim(Kind.NUMBER, number));
    }
  }

  /** Empty when it cannot be read. */
  private Optional<Claim> claimInValue(FilledCell cell) {
    if (cell instanceof FilledCell.Blank) {
      return Claim.of(Kind.NOTHING);
    } else if (cell instanceof FilledCell.Numeric number) {
      return claim(number);
    } else if (cell instanceof FilledCell.Text text) {
      return claim(text);
    } else if (cell instanceof FilledCell.Truth truth && isYesNo()) {
      return Claim.of(truth.value() ? BigDecimal.ONE : BigDecimal.ZERO);
    } else if (cell instanceof FilledCell.Unreadable unreadable) {
      return refused(unreadable.why(), places.value(), unreadable.shown(), null);
    }
    return refused(CELL_NOT_NUMBER, places.value(), cell.shown(), null);
  }

  private Optional<Claim> claim(FilledCell.Numeric number) {
    return number.value().abs().compareTo(EXACT_BELOW) < 0
        ? Claim.of(number.value())
        : refused(FIGURE_TOO_LARGE, places.value(), number.shown(), "< 10^15");
  }

  private Optional<Claim> claim(FilledCell.Text text) {
    String plain = EntryWords.plain(text.shown());
    if (NOT_APPLICABLE.contains(plain)) {
      return Claim.of(Kind.NOT_APPLICABLE);
    }
    if (isYesNo() && (YES.contains(plain) || NO.contains(plain))) {
      return Claim.of(YES.contains(plain) ? BigDecimal.ONE : BigDecimal.ZERO);
    }
    if (NIL.contains(plain) || NO.contains(plain)) {
      return Claim.of(Kind.NIL);
    }
    if (DIGITS.matcher(plain).matches()) {
      return Claim.of(new BigDecimal(plain));
    }
    if (isYesNo()) {
      return refused(FIGURE_NOT_YES_NO, places.value(), text.shown(), null);
    }
    boolean isNumberOfSomeStyle = LOOKS_LIKE_NUMBER.matcher(plain).matches();
    return refused(
        isNumberOfSomeStyle ? NUMBER_AMBIGUOUS : CELL_NOT_NUMBER,
        places.value(),
        text.shown(),
        null);
  }

  private Optional<Claim> claimInState(FilledCell cell) {
    if (cell instanceof FilledCell.Unreadable unreadable) {
      return refused(unreadable.why(), places.state(), unreadable.shown(), null);
    }
    String plain = EntryWords.plain(cell.shown());
    if (plain.isEmpty()) {
      return Claim.of(Kind.NOTHING);
    }
    if (NIL.contains(plain)) {
      return Claim.of(Kind.NIL);
    }
    if (NOT_APPLICABLE.contains(plain)) {
      return Claim.of(Kind.NOT_APPLICABLE);
    }
    EntryWords words = new EntryWords(Language.VIETNAMESE);
    String allowed =
        String.join(", ", List.of(words.word("state.nil"), words.word("state.notApplicable")));
    return refused(STATE_UNKNOWN, places.state(), cell.shown(), allowed);
  }

  private Optional<Claim> refused(
      FindingCode code, String place, @Nullable String value, @Nullable String expected) {
    report(code, place, value, expected);
    return Optional.empty();
  }

  private void report(
      FindingCode code, String place, @Nullable String value, @Nullable String expected) {
    found.accept(Finding.blocking(code, place, value, expected));
  }

  private boolean isYesNo() {
    return measure.valueType() == ValueType.YES_NO;
  }
}
