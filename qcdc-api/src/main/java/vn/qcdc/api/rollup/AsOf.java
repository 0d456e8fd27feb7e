package vn.qcdc.api.rollup;

import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.rollup.Boundaries;

/** The map that a question is asked about, as the contract writes it: {@code period} or a day. */
public final class AsOf {

  static final String PERIOD = "period";

  /** Years that a calendar can show and the database can keep. */
  private static final Pattern DAY = Pattern.compile("(?:19|2\\d)\\d{2}-\\d{2}-\\d{2}");

  private AsOf() {}

  /** Refuses what is neither. */
  public static Boundaries boundaries(String asOf) {
    return asOf.equals(PERIOD) ? Boundaries.OF_THE_PERIOD : new Boundaries.OfDay(day(asOf));
  }

  /** Whether answers say how much of each figure is counted; as it was, all of it is. */
  public static boolean isRestated(String asOf) {
    return !asOf.equals(PERIOD);
  }

  private static LocalDate day(String text) {
    try {
      if (DAY.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException noSuchDay) {
      // Said below, like every other text that is no day.
    }
    throw new ProblemException(
        ProblemCode.BAD_REQUEST,
        Finding.blocking(VALUE_NOT_ALLOWED, "asOf", text, PERIOD + ", 2025-07-01"));
  }
}
