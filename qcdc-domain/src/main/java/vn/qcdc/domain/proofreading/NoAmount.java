package vn.qcdc.domain.proofreading;

import java.util.List;
import vn.qcdc.domain.proofreading.Token.Kind;

/** Tells numbers that name, date or rank something from those that say how many. */
final class NoAmount {

  /** One reason why a number says no amount. */
  @FunctionalInterface
  private interface Reason {
    boolean holds(Strand strand, int at);
  }

  private static final Phrases BOUND_UNITS = Phrases.of("m2|km|km2|m3|ha|m|kg|h|g|đ");
  private static final int DAYS = 31;
  private static final int MONTHS = 12;

  private static final List<Reason> REASONS =
      List.of(
          NoAmount::isLong,
          NoAmount::isPartOfCode,
          NoAmount::isFootnoteMark,
          NoAmount::isDate,
          NoAmount::isYear,
          NoAmount::isTimeOfDay,
          NoAmount::isRange,
          NoAmount::isNamedByIt,
          NoAmount::isNamedAgain,
          NoAmount::isRankOrScore,
          NoAmount::isMarker,
          NoAmount::isScaleOfMap);

  private NoAmount() {}

  static boolean isSaidBy(Strand strand, int at) {
    return REASONS.stream().anyMatch(reason -> reason.holds(strand, at));
  }

  private static boolean isLong(Strand strand, int at) {
    String text = strand.at(at).key();
    String digits = Numeral.digits(text);
    return digits.length() > Numeral.MOST_DIGITS
        || (text.startsWith("0") && digits.length() >= 8)
        || (digits.length() >= 9 && digits.length() == text.length());
  }

  /** {@code 1681-QĐ/TU}, {@code 59/2023/NĐ-CP}, {@code Covid-19}, {@code 5S}, {@code 30c}. */
  private static boolean isPartOfCode(Strand strand, int at) {
    Token next = strand.at(at + 1);
    boolean suffixed =
        next.is(Kind.WORD)
            && !next.apart()
            && !BOUND_UNITS.standAt(strand, at + 1)
            && (next.capital() || !Vocabulary.COUNTED.standAt(strand, at + 1));
    return suffixed || isTiedToLetters(strand, at) || isTiedToNumber(strand, at);
  }

  private static boolean isTiedToLetters(Strand strand, int at) {
    boolean behind =
        isTie(strand, at + 1) && strand.is(at + 2, Kind.WORD) && !strand.at(at + 2).apart();
    boolean before =
        !strand.at(at).apart()
            && isTie(strand, at - 1)
            && strand.is(at - 2, Kind.WORD)
            && (!strand.is(at - 1, Kind.SLASH) || strand.at(at - 2).capital());
    return behind || before;
  }

  private static boolean isTie(Strand strand, int at) {
    Token sign = strand.at(at);
    return (sign.is(Kind.DASH) || sign.is(Kind.SLASH) || sign.is(Kind.OTHER)) && !sign.apart();
  }

  /** {@code 59/2023/NĐ-CP}, {@code 12/5/2A}: three things with slashes are no ratio. */
  private static boolean isTiedToNumber(Strand strand, int at) {
    int first = at;
    while (first > at - 4 && isGluedSlash(strand, first - 1) && strand.is(first - 2, Kind.NUMBER)) {
      first -= 2;
    }
    int count = 1;
    int last = first;
    while (count < 5 && isGluedSlash(strand, last + 1) && strand.is(last + 2, Kind.NUMBER)) {
      last += 2;
      count++;
    }
    boolean lettersFollow = isGluedSlash(strand, last + 1) && strand.is(last + 2, Kind.WORD);
    boolean dashedLetters =
        strand.is(last + 1, Kind.DASH)
            && !strand.at(last + 1).apart()
            && strand.is(last + 2, Kind.WORD)
            && !strand.at(last + 2).apart();
    return count > 2 || (count > 1 && (lettersFollow || dashedLetters));
  }

  private static boolean isGluedSlash(Strand strand, int at) {
    return strand.is(at, Kind.SLASH) && !strand.at(at).apart() && !strand.at(at + 1).apart();
  }

  /** {@code đạt 99,9%7}. */
  private static boolean isFootnoteMark(Strand strand, int at) {
    return strand.is(at - 1, Kind.PERCENT) && !strand.at(at).apart();
  }

  private static boolean isDate(Strand strand, int at) {
    if (dotsOfDate(strand.at(at).key()) == 2) {
      return true;
    }
    boolean over = isSlash(strand, at - 1) && strand.is(at - 2, Kind.NUMBER);
    int day = over ? at - 2 : at;
    if (!isSlash(strand, day + 1) || !strand.is(day + 2, Kind.NUMBER)) {
      return false;
    }
    int one = small(strand.at(day).key());
    int other = small(strand.at(day + 2).key());
    boolean monthAndYear = one >= 1 && one <= MONTHS && other >= 1900 && other <= 2100;
    boolean dayAndMonth = one >= 1 && one <= DAYS && other >= 1 && other <= MONTHS;
    boolean dayWord = Vocabulary.DAY_WORDS.standBefore(strand, day);
    boolean roundTheClock =
        one == 24 && (other == 7 || other == 24) && !countsAfter(strand, day + 3);
    boolean alone = dayAndMonth && strand.is(day + 3, Kind.DASH) && isSlash(strand, day + 5);
    return monthAndYear || (dayAndMonth && dayWord) || roundTheClock || alone;
  }

  private static boolean isSlash(Strand strand, int at) {
    return strand.is(at, Kind.SLASH);
  }

  private static int dotsOfDate(String text) {
    String[] parts = text.split("\\.", 4);
    if (parts.length != 3) {
      return 0;
    }
    int year = small(parts[2]);
    int month = small(parts[1]);
    int day = small(parts[0]);
    boolean date = day >= 1 && day <= DAYS && month >= 1 && month <= MONTHS;
    return date && parts[1].length() <= 2 && year >= 1900 && year <= 2100 ? 2 : 0;
  }

  /** The number when it has up to four digits and nothing else, else -1. */
  static int small(String text) {
    return text.isEmpty() || text.length() > 4 || !text.chars().allMatch(Character::isDigit)
        ? -1
        : Integer.parseInt(text);
  }

  private static boolean isYear(Strand strand, int at) {
    String text = strand.at(at).key();
    int value = text.length() == 4 ? small(text) : -1;
    if (value < 1900 || value > 2100) {
      return false;
    }
    return strand.at(at - 1).isWord(YEAR)
        || (!countsAfter(strand, at + 1) && !isSlash(strand, at - 1) && !isSlash(strand, at + 1));
  }

  private static final String YEAR = Orthography.key("năm");

  private static boolean countsAfter(Strand strand, int at) {
    return Vocabulary.COUNTED.standAt(strand, at)
        || Vocabulary.MEASURED.standAt(strand, at)
        || Vocabulary.SCALE.standAt(strand, at)
        || strand.is(at, Kind.PERCENT);
  }

  private static final Phrases HOURS = Phrases.of("giờ|h|g");

  private static boolean isTimeOfDay(Strand strand, int at) {
    boolean hour = HOURS.standAt(strand, at + 1);
    boolean minutes = HOURS.standBefore(strand, at) && !strand.at(at).apart();
    return hour || minutes || Vocabulary.DURATION.standAt(strand, at + 1);
  }

  /** {@code 2016-2021}, {@code 3–5}; a percentage behind a fraction and a dash is none. */
  private static boolean isRange(Strand strand, int at) {
    boolean opens = strand.is(at + 1, Kind.DASH) && strand.is(at + 2, Kind.NUMBER);
    boolean closes = strand.is(at - 1, Kind.DASH) && strand.is(at - 2, Kind.NUMBER);
    int first = opens ? at : at - 2;
    boolean percentOfRatio = isSlash(strand, first - 1) && strand.is(first + 3, Kind.PERCENT);
    boolean percentOfCount = strand.at(first + 1).apart() && strand.is(first + 3, Kind.PERCENT);
    return (opens || closes) && !percentOfRatio && !percentOfCount;
  }

  /** {@code Điều 12}, {@code Nghị quyết 11}, {@code số 5}; not {@code tổng số 5}. */
  private static boolean isNamedByIt(Strand strand, int at) {
    int first = isSlash(strand, at - 1) && strand.is(at - 2, Kind.NUMBER) ? at - 2 : at;
    if (strand.is(at + 1, Kind.PERCENT) || !Vocabulary.NAMED_BY_NUMBER.standBefore(strand, first)) {
      return false;
    }
    boolean amount =
        strand.at(first - 1).isWord(NUMBER_WORD)
            && Vocabulary.BEFORE_AMOUNT.standBefore(strand, first - 1);
    int behind =
        isSlash(strand, first + 1) && strand.is(first + 2, Kind.NUMBER) ? first + 3 : at + 1;
    boolean counted =
        Vocabulary.NAMED_UNLESS_COUNTED.standBefore(strand, first) && countsAfter(strand, behind);
    return !amount && !counted;
  }

  /** {@code mục 1.2, 1.3 và 2.4.1}: the word stands before the first one. */
  private static boolean isNamedAgain(Strand strand, int at) {
    int first = at;
    while (at - first < 12
        && (strand.is(first - 1, Kind.COMMA) || strand.at(first - 1).isWord(AND))
        && strand.is(first - 2, Kind.NUMBER)) {
      first -= 2;
    }
    boolean followed = countsAfter(strand, at + 1);
    return first < at && !followed && isNamedByIt(strand, first);
  }

  private static final String AND = Orthography.key("và");
  private static final String NUMBER_WORD = Orthography.key("số");
  private static final String POINTS = Orthography.key("điểm");

  private static boolean isRankOrScore(Strand strand, int at) {
    int first = isSlash(strand, at - 1) && strand.is(at - 2, Kind.NUMBER) ? at - 2 : at;
    boolean ratio = isSlash(strand, first + 1) && strand.is(first + 2, Kind.NUMBER);
    boolean ranked = Vocabulary.RANKED.standBefore(strand, first);
    boolean score =
        ratio
            && (strand.at(first + 3).isWord(POINTS)
                || strand.at(first - 1).isWord(POINTS)
                || strand.at(first - 2).isWord(POINTS));
    return ranked || score;
  }

  /** {@code (1)} before an item. */
  private static boolean isMarker(Strand strand, int at) {
    return strand.is(at - 1, Kind.OPEN)
        && strand.is(at + 1, Kind.CLOSE)
        && strand.at(at).key().length() <= 2;
  }

  private static boolean isScaleOfMap(Strand strand, int at) {
    int first = isSlash(strand, at - 1) ? at - 2 : at;
    return isSlash(strand, first + 1)
        && strand.at(first).key().equals("1")
        && strand.at(first + 2).key().matches("[125]\\.?0{2,4}|[125]0?\\.000");
  }
}
