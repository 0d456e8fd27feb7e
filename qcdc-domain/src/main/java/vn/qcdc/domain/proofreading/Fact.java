package vn.qcdc.domain.proofreading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.qcdc.domain.proofreading.Token.Kind;

/**
 * What a number says of what.
 *
 * @param phrase what is counted with the words that tell its kind, in order
 * @param words of its clause that carry meaning
 * @param levels of government to which it is limited
 * @param times years, months and days named in its sentence
 * @param whole it is said of all there are: {@code cả 143 ấp}, {@code toàn huyện}
 * @param bare nothing but a sign follows what is counted: {@code có 134 ấp, …}
 */
record Fact(
    int passage,
    Quantity quantity,
    List<String> phrase,
    Set<String> words,
    Set<String> levels,
    Set<String> times,
    boolean whole,
    boolean bare) {

  private static final int WORDS_BEFORE = 14;
  private static final int WORDS_BEHIND = 7;
  private static final int LONGEST_PHRASE = 6;
  private static final Phrases EMPTY =
      Phrases.of(
          "có|được|đã|và|với|của|các|là|cho|trong|trên|tại|về|đến|từ|nay|tổng|số|toàn|địa|bàn",
          "kết|quả|đạt|những|theo|do|ở|tổ|chức|thực|hiện|cộng|gồm|năm|qua|như|sau|việc|một|đó",
          "này|ra|lượt|cả|tất|lượng|tham|dự|thành|lập|đồng|chí");
  private static final Phrases LEVELS =
      Phrases.of(
          "tỉnh|huyện|xã|phường|thị trấn|cơ sở|trung ương|bí thư|chủ tịch|mặt trận|hội|đoàn|thanh"
              + " tra|công an|tòa án|viện|sở|nữ|nam|mới|cũ|tốt|khá|trung bình|xuất sắc|yếu|đúng"
              + " hạn|trễ hạn|quá hạn|chưa|không|đang|còn|nông dân|phụ nữ|thanh niên|cựu chiến"
              + " binh|công đoàn|đầu năm|cuối năm|mầm non|tiểu học|cận nghèo");
  private static final Phrases ALL = Phrases.of("cả|toàn|tất cả|tổng số|khắp");
  private static final Phrases EVERYWHERE =
      Phrases.of(
          "toàn huyện|toàn tỉnh|toàn xã|của huyện|của tỉnh|của xã|trên địa bàn|toàn thành phố|toàn"
              + " thị xã");

  static Fact of(
      int passage, Strand strand, Quantity quantity, Set<String> heading, Set<String> topic) {
    Set<String> words = new HashSet<>(topic);
    int from = quantity.at();
    while (quantity.at() - from < WORDS_BEFORE && isInside(strand, from - 1)) {
      from--;
    }
    int to = quantity.end();
    while (to - quantity.end() < WORDS_BEHIND
        && isInside(strand, to)
        && !strand.is(to, Kind.NUMBER)) {
      to++;
    }
    Set<String> levels = new HashSet<>(heading);
    for (int i = from; i < to; i++) {
      Token token = strand.at(i);
      boolean own = i >= quantity.end() && i < quantity.nounEnd();
      if (token.is(Kind.WORD) && !EMPTY.endWith(token.key())) {
        words.add(token.key());
      }
      if (!own && LEVELS.standAt(strand, i)) {
        levels.add(token.key());
      }
    }
    return new Fact(
        passage,
        quantity,
        phrase(strand, quantity),
        Set.copyOf(words),
        Set.copyOf(levels),
        times(strand, quantity),
        ALL.standBefore(strand, quantity.at()) || EVERYWHERE.standAt(strand, quantity.nounEnd()),
        !strand.is(quantity.nounEnd(), Kind.WORD)
            || EVERYWHERE.standAt(strand, quantity.nounEnd()));
  }

  private static List<String> phrase(Strand strand, Quantity quantity) {
    int numbered = QuantityReader.numbered(strand, quantity.at());
    boolean behind = quantity.nounEnd() > quantity.end();
    int from = behind || numbered < 0 ? quantity.end() : numbered;
    List<String> phrase = new ArrayList<>();
    for (int i = from;
        i < from + LONGEST_PHRASE && strand.is(i, Kind.WORD) && i != quantity.at();
        i++) {
      boolean noun = i < Nouns.end(strand, from);
      if (!noun && EMPTY.endWith(strand.at(i).key())) {
        break;
      }
      phrase.add(strand.at(i).key());
    }
    return List.copyOf(phrase);
  }

  /** How many words of what is counted are the same from the first one on. */
  int commonPhrase(Fact other) {
    int common = 0;
    while (common < Math.min(phrase.size(), other.phrase.size())
        && phrase.get(common).equals(other.phrase.get(common))) {
      common++;
    }
    return common;
  }

  /** The words of a heading that carry meaning. */
  static Set<String> topic(Strand strand) {
    Set<String> words = new HashSet<>();
    for (int i = 0; i < strand.size(); i++) {
      if (strand.is(i, Kind.WORD) && !EMPTY.endWith(strand.at(i).key())) {
        words.add(strand.at(i).key());
      }
    }
    return Set.copyOf(words);
  }

  /** Levels named in a heading. */
  static Set<String> levels(Strand strand) {
    Set<String> levels = new HashSet<>();
    for (int i = 0; i < strand.size(); i++) {
      if (LEVELS.standAt(strand, i)) {
        levels.add(strand.at(i).key());
      }
    }
    return Set.copyOf(levels);
  }

  private static Set<String> times(Strand strand, Quantity quantity) {
    Set<String> times = new HashSet<>();
    int from = Math.max(strand.sentenceStart(quantity.at()), quantity.at() - 40);
    int to = Math.min(strand.sentenceEnd(quantity.at()), quantity.at() + 40);
    for (int i = from; i < to; i++) {
      if (strand.is(i, Kind.NUMBER) && i != quantity.at() && NoAmount.isSaidBy(strand, i)) {
        times.add(strand.at(i).key());
      }
    }
    return Set.copyOf(times);
  }

  /** Commas belong to it; sentences, semicolons and brackets end it. */
  private static boolean isInside(Strand strand, int at) {
    return switch (strand.at(at).kind()) {
      case WORD, NUMBER, COMMA, SLASH, DASH, COLON -> at > 0;
      default -> false;
    };
  }

  /** The share of meaning words that both have, in percent of those of the shorter one. */
  int likeness(Fact other) {
    int fewer = Math.min(words.size(), other.words.size());
    return fewer == 0 ? 0 : common(other) * 100 / fewer;
  }

  int common(Fact other) {
    return (int) words.stream().filter(other.words::contains).count();
  }

  /** The digits as printed, without signs. */
  String digits() {
    return Numeral.digits(quantity.numeral().text());
  }

  boolean isEqual(Fact other) {
    return quantity.value().compareTo(other.quantity.value()) == 0;
  }

  /** Neither is limited to a time to which the other is not. */
  boolean isOfSameTime(Fact other) {
    return times.isEmpty() || other.times.isEmpty() || times.equals(other.times);
  }
}
