package vn.qcdc.api.feed;

import static vn.qcdc.domain.finding.FindingCode.ROW_MALFORMED;
import static vn.qcdc.domain.finding.FindingCode.VALUE_REQUIRED;
import static vn.qcdc.domain.finding.FindingCode.VALUE_TOO_LONG;

import java.math.BigDecimal;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.feed.FeedEntry;
import vn.qcdc.domain.feed.FeedRows;
import vn.qcdc.domain.feed.RowFinding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.domain.submission.RawFigure;
import vn.qcdc.domain.submission.SheetAddress;

/**
 * A row while it is read; handed on whole, or refused with the first thing that is wrong with it.
 */
final class RowDraft {

  static final int LONGEST_CODE = 60;
  static final int LONGEST_REASON = 500;
  private static final int LONGEST_SHOWN = 100;

  private final int number;
  private @Nullable String form;
  private @Nullable String unit;
  private @Nullable String period;
  private @Nullable String measure;
  private @Nullable BigDecimal value;
  private boolean nil;
  private @Nullable String notApplicable;
  private @Nullable RowFinding finding;

  RowDraft(int number) {
    this.number = number;
  }

  /** Begins with what a document says for all of its rows. */
  RowDraft(int number, RowDraft defaults) {
    this.number = number;
    this.form = defaults.form;
    this.unit = defaults.unit;
    this.period = defaults.period;
  }

  void form(String text) {
    form = code("form", text);
  }

  void unit(String text) {
    unit = code("unit", text);
  }

  void period(String text) {
    period = code("period", text);
  }

  void measure(String text) {
    measure = code("measure", text);
  }

  void value(BigDecimal number) {
    value = number;
  }

  void nil(boolean declared) {
    nil = declared;
  }

  void notApplicable(String reason) {
    notApplicable = text("notApplicable", reason, LONGEST_REASON);
  }

  void refuse(FindingCode code, String column, @Nullable String found, @Nullable String expected) {
    if (finding == null) {
      finding = new RowFinding(number, column, code, Severity.BLOCKING, shown(found), expected);
    }
  }

  void handOn(FeedRows.Taker taker) {
    String missing = missing();
    if (missing != null) {
      refuse(VALUE_REQUIRED, missing, null, null);
    }
    SheetAddress sheet =
        form == null || unit == null || period == null
            ? null
            : new SheetAddress(form, unit, period);
    if (finding != null) {
      taker.refuse(finding, sheet);
    } else if (sheet != null && measure != null) {
      taker.take(new FeedEntry(number, sheet, new RawFigure(measure, value, nil, notApplicable)));
    }
  }

  private @Nullable String missing() {
    if (form == null) {
      return "form";
    } else if (unit == null) {
      return "unit";
    } else if (period == null) {
      return "period";
    }
    return measure == null ? "measure" : null;
  }

  private @Nullable String code(String column, String text) {
    String code = text(column, text, LONGEST_CODE);
    return code.isEmpty() ? null : code;
  }

  private String text(String column, String text, int longest) {
    String word = text.strip();
    if (word.length() > longest) {
      refuse(VALUE_TOO_LONG, column, word, "≤ " + longest);
      return "";
    }
    if (hasControl(word)) {
      refuse(ROW_MALFORMED, column, word, null);
      return "";
    }
    return Normalizer.normalize(word, Normalizer.Form.NFC);
  }

  private static boolean hasControl(String word) {
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      if (Character.isISOControl(letter) || Character.isSurrogate(letter)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String shown(@Nullable String found) {
    if (found == null) {
      return null;
    }
    StringBuilder shown = new StringBuilder();
    found
        .codePoints()
        .limit(LONGEST_SHOWN)
        .filter(letter -> !Character.isISOControl(letter) && !isSurrogate(letter))
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static boolean isSurrogate(int letter) {
    return letter <= Character.MAX_VALUE && Character.isSurrogate((char) letter);
  }
}
