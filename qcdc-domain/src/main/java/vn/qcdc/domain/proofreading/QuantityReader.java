package vn.qcdc.domain.proofreading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import vn.qcdc.domain.proofreading.Numeral.Form;
import vn.qcdc.domain.proofreading.Token.Kind;

/** Makes quantities and fractions of the tokens of a strand. */
final class QuantityReader {

  private static final String POINTS = Orthography.key("điểm");
  private static final Phrases PERCENT_WORDS = Phrases.of("phần trăm|điểm phần trăm");
  private static final Phrases BEFORE_ITS_NUMBER =
      Phrases.of("cuộc|lượt|lượt người|lượt ý kiến|đơn|vụ|hồ sơ|ý kiến|hội nghị|buổi");
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final String BILLION = Orthography.key("tỷ");
  private static final String MILLION = Orthography.key("triệu");
  private static final String HUNDRED = Orthography.key("trăm");
  private static final String TEN = Orthography.key("chục");
  private static final String NUMBER_WORD = Orthography.key("số");
  private static final String AMOUNT = Orthography.key("lượng");
  private static final String BE = Orthography.key("là");

  private QuantityReader() {}

  static Quantities of(Strand strand, NumberStyle style) {
    List<Quantity> all = new ArrayList<>();
    for (int at = 0; at < strand.size(); at++) {
      if (strand.is(at, Kind.NUMBER) && !NoAmount.isSaidBy(strand, at)) {
        all.add(quantity(strand, at, style));
      }
    }
    return withRatios(strand, all);
  }

  private static Quantity quantity(Strand strand, int at, NumberStyle style) {
    Token token = strand.at(at);
    Numeral numeral = Numeral.parse(token.key(), style);
    int sign = strand.is(at + 1, Kind.PERCENT) ? 1 : PERCENT_WORDS.lengthAt(strand, at + 1);
    if (sign > 0) {
      Span span = strand.span(at, at + 1 + sign);
      return new Quantity(
          at,
          at + 1 + sign,
          at + 1 + sign,
          span,
          numeral,
          numeral.value(),
          "",
          BigDecimal.ZERO,
          true);
    }
    int end = at + 1 + Vocabulary.SCALE.lengthAt(strand, at + 1);
    int nounEnd = Nouns.end(strand, end);
    String noun = nounEnd > end ? Nouns.key(strand, end, nounEnd) : nounBefore(strand, at);
    boolean scaled = end > at + 1;
    boolean measured = scaled || Vocabulary.MEASURED.standAt(strand, end);
    if (numeral.form() == Form.THREE_DECIMALS && !measured && isCounted(strand, end, at)) {
      numeral = new Numeral(numeral.text(), numeral.value().movePointRight(3), 0, Form.REPAIRABLE);
    }
    BigDecimal unit = scale(strand, at + 1, end);
    BigDecimal slack =
        measured ? HALF.movePointLeft(numeral.decimals()).multiply(unit) : BigDecimal.ZERO;
    BigDecimal value = numeral.value().multiply(unit);
    String key = scaled && noun.isEmpty() ? Orthography.key("đồng") : noun;
    return new Quantity(at, end, nounEnd, token.span(), numeral, value, key, slack, false);
  }

  /** {@code được cuộc 34.544}. */
  private static String nounBefore(Strand strand, int at) {
    int length = BEFORE_ITS_NUMBER.lengthBefore(strand, at);
    if (length > 0) {
      return Nouns.key(strand, at - length, at);
    }
    int named = numbered(strand, at);
    int end = named < 0 ? named : Nouns.end(strand, named);
    boolean known = named >= 0 && Vocabulary.COUNTED.standAt(strand, named);
    return known ? Nouns.key(strand, named, end) : "";
  }

  /** Behind {@code số} in {@code số học viên tham dự: 263}; -1 without. */
  static int numbered(Strand strand, int at) {
    int from = at - 1;
    boolean sign = strand.is(from, Kind.COLON) || strand.at(from).isWord(BE);
    while (sign && at - from < 9 && strand.is(from - 1, Kind.WORD)) {
      from--;
      if (strand.at(from).isWord(NUMBER_WORD) || strand.at(from).isWord(AMOUNT)) {
        return from + 1;
      }
    }
    return -1;
  }

  /** Only whole things behind it, or a number grouped by dots over or under it. */
  private static boolean isCounted(Strand strand, int end, int at) {
    if (strand.is(end, Kind.SLASH) && strand.is(end + 1, Kind.NUMBER)) {
      return isGrouped(strand.at(end + 1));
    }
    if (strand.is(at - 1, Kind.SLASH) && strand.is(at - 2, Kind.NUMBER)) {
      return isGrouped(strand.at(at - 2));
    }
    return isOfWholeThings(strand, at, end);
  }

  /** What is counted stands behind it, no mean before, no rate behind. */
  static boolean isOfWholeThings(Strand strand, int at, int end) {
    return Vocabulary.COUNTED.standAt(strand, end)
        && !strand.at(end).isWord(POINTS)
        && !strand.is(Nouns.end(strand, end), Kind.SLASH)
        && !Vocabulary.PER_HEAD.standWithin(strand, Math.max(strand.sentenceStart(at), at - 8), at);
  }

  private static boolean isGrouped(Token number) {
    return Numeral.parse(number.key(), NumberStyle.VIETNAMESE).form() == Form.GROUPED;
  }

  private static BigDecimal scale(Strand strand, int from, int end) {
    BigDecimal unit = BigDecimal.ONE;
    for (int i = from; i < end; i++) {
      Token word = strand.at(i);
      if (word.isWord(BILLION)) {
        unit = unit.multiply(THOUSAND.pow(3));
      } else if (word.isWord(MILLION)) {
        unit = unit.multiply(THOUSAND.pow(2));
      } else if (word.isWord(HUNDRED)) {
        unit = unit.movePointRight(2);
      } else {
        unit = word.isWord(TEN) ? unit.movePointRight(1) : unit.multiply(THOUSAND);
      }
    }
    return unit;
  }

  private static Quantities withRatios(Strand strand, List<Quantity> all) {
    List<Quantity> single = new ArrayList<>();
    List<Ratio> ratios = new ArrayList<>();
    List<Quantity> unreadable = new ArrayList<>();
    int i = 0;
    while (i < all.size()) {
      Quantity part = all.get(i);
      boolean ratio = i + 1 < all.size() && areRatio(strand, part, all.get(i + 1));
      if (!ratio) {
        (isUnreadable(part) ? unreadable : single).add(part);
      } else if (isUnreadable(part) || isUnreadable(all.get(i + 1))) {
        unreadable.addAll(List.of(part, all.get(i + 1)));
      } else {
        Quantity whole = all.get(i + 1);
        ratios.add(new Ratio(inUnitOf(part, whole), whole, part.at(), whole.nounEnd()));
      }
      i += ratio ? 2 : 1;
    }
    return new Quantities(strand, single, ratios, unreadable);
  }

  /** {@code 935.743/767.562 triệu đồng}: the unit stands once for both. */
  private static Quantity inUnitOf(Quantity part, Quantity whole) {
    boolean own = part.end() > part.at() + 1 || part.nounEnd() > part.end();
    if (own || whole.numeral().value().signum() == 0 || !whole.isMeasured()) {
      return part;
    }
    BigDecimal unit = whole.value().divide(whole.numeral().value(), MathContext.DECIMAL64);
    return new Quantity(
        part.at(),
        part.end(),
        part.nounEnd(),
        part.span(),
        part.numeral(),
        part.numeral().value().multiply(unit),
        whole.noun(),
        HALF.movePointLeft(part.numeral().decimals()).multiply(unit),
        false);
  }

  private static boolean isUnreadable(Quantity quantity) {
    return quantity.numeral().form() == Form.UNREADABLE;
  }

  private static boolean areRatio(Strand strand, Quantity part, Quantity whole) {
    if (part.percent() || whole.percent() || strand.depth(part.at()) != strand.depth(whole.at())) {
      return false;
    }
    if (strand.is(part.end(), Kind.SLASH) && part.end() + 1 == whole.at()) {
      return true;
    }
    int slash = whole.at() - 1;
    int total = Vocabulary.OF_TOTAL.lengthBefore(strand, whole.at());
    boolean overSlash = strand.is(slash, Kind.SLASH) || strand.is(slash - total, Kind.SLASH);
    boolean wordsBetween = wordsOnly(strand, part.end(), overSlash ? slash - total : whole.at());
    if (!wordsBetween
        || whole.at() - part.end() > 9
        || !strand.sameSentence(part.at(), whole.at())) {
      return false;
    }
    return (overSlash || total > 1) && Nouns.same(part.noun(), whole.noun());
  }

  private static boolean wordsOnly(Strand strand, int from, int end) {
    for (int i = from; i < end; i++) {
      if (!strand.is(i, Kind.WORD)) {
        return false;
      }
    }
    return true;
  }
}
