package vn.qcdc.domain.reorganisation;

import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;
import static vn.qcdc.domain.finding.FindingCode.VALUE_REQUIRED;
import static vn.qcdc.domain.finding.FindingCode.VALUE_TOO_LONG;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Judged;

/** Reads under which code, by which decision and from which day an organisation is changed. */
final class DecisionReading {

  private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9._-]{0,59}");

  /** This word has another meaning where a code may stand. */
  private static final String RESERVED = "IMPORTS";

  private static final LocalDate EARLIEST = LocalDate.of(1945, 9, 2);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_ISSUER = 200;

  private final ReorganisationDraft draft;
  private final List<Finding> findings = new ArrayList<>();

  private DecisionReading(ReorganisationDraft draft) {
    this.draft = draft;
  }

  /**
   * @param annuls code of the reorganisation that it undoes; {@code null} for one with acts
   */
  static Judged<Reorganisation> read(
      ReorganisationDraft draft, Recorded recorded, @Nullable String annuls) {
    return new DecisionReading(draft).reorganisation(recorded, annuls);
  }

  private Judged<Reorganisation> reorganisation(Recorded recorded, @Nullable String annuls) {
    String code = text("reorganisation", draft.code(), 60);
    if (!code.isEmpty() && (!CODE.matcher(code).matches() || code.equals(RESERVED))) {
      found(VALUE_NOT_ALLOWED, "reorganisation", code, "A–Z, 0–9, '.', '_', '-'; ≤ 60");
    }
    String number = text("number", draft.number(), LONGEST_NUMBER);
    String issuer = text("issuer", draft.issuer(), LONGEST_ISSUER);
    LocalDate issuedOn = day("issued_on", draft.issuedOn());
    LocalDate effectiveOn = day("effective_on", draft.effectiveOn());
    if (draft.acts().isEmpty() && annuls == null) {
      found(VALUE_REQUIRED, "acts", null, null);
    }
    return findings.isEmpty()
        ? Judged.sound(
            new Reorganisation(
                code,
                new Decision(number, issuer, issuedOn),
                effectiveOn,
                recorded,
                annuls,
                /* annulledBy= */ null))
        : Judged.unsound(findings);
  }

  private String text(String column, String value, int longest) {
    if (value.isEmpty()) {
      found(VALUE_REQUIRED, column, null, null);
    } else if (value.length() > longest) {
      found(VALUE_TOO_LONG, column, value.substring(0, 40) + "…", "≤ " + longest);
    }
    return value;
  }

  /** Any day where none can be read; the finding says so. */
  private LocalDate day(String column, String value) {
    try {
      LocalDate day = LocalDate.parse(value);
      if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
        throw new DateTimeException("No day of this republic: " + day);
      }
      return day;
    } catch (DateTimeException notADay) {
      found(value.isEmpty() ? VALUE_REQUIRED : VALUE_NOT_ALLOWED, column, value, "2025-07-01");
      return EARLIEST;
    }
  }

  private void found(
      FindingCode code, String column, @Nullable String value, @Nullable String expected) {
    findings.add(Finding.blocking(code, draft.place().at(column), value, expected));
  }
}
