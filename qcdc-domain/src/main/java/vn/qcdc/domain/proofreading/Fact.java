package vn.qcdc.domain.proofreading;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import vn.qcdc.domain.proofreading.Token.Kind;

/**
 * What a number says of what.
 *
 * @param words of its clause that carry meaning
 * @param bounds levels, names and times to which it is limited
 */
record Fact(int passage, Quantity quantity, Set<String> words, Set<String> bounds) {

  private static final int WORDS_BEFORE = 14;
  private static final int WORDS_BEHIND = 7;
  private static final Phrases EMPTY =
      Phrases.of(
          "có|được|đã|và|với|của|các|là|cho|trong|trên|tại|về|đến|từ|nay|tổng|số|toàn|địa|bàn|kết|quả|đạt|những|theo|do|ở|tổ|chức|thực|hiện|cộng|gồm|năm|qua|như|sau|việc|một|đó|này|ra|lượt");
  private static final Phrases BOUNDS =
      Phrases.of(
          "tỉnh|huyện|xã|cấp|phường|thị|ấp|thôn|tháng|quý|đầu|cuối|kỳ|trước|nam|nữ|mới|cũ|khá|tốt|trung|đợt|lần|khóa|riêng|sở|ban|hội|đoàn|mặt|trong|giai|nhiệm|chưa|đang|còn|không|trực|gián");

  static Fact of(int passage, Strand strand, Quantity quantity, Set<String> heading) {
    Set<String> words = new HashSet<>();
    Set<String> bounds = new TreeSet<>(heading);
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
    for (int i = from; i < to; i++) {
      Token token = strand.at(i);
      boolean word = token.is(Kind.WORD);
      if (word && !EMPTY.endWith(token.key())) {
        words.add(token.key());
      }
      if (token.is(Kind.NUMBER) && i != quantity.at()) {
        bounds.add(token.key());
      } else if (word
          && (BOUNDS.endWith(token.key()) || (token.capital() && i > strand.sentenceStart(i)))) {
        bounds.add(token.key());
      }
    }
    return new Fact(passage, quantity, Set.copyOf(words), Set.copyOf(bounds));
  }

  /** Levels, names and times in the stretch. */
  static Set<String> bounds(Strand strand) {
    Set<String> bounds = new TreeSet<>();
    for (int i = 1; i < strand.size(); i++) {
      Token token = strand.at(i);
      if (token.is(Kind.NUMBER) || BOUNDS.endWith(token.key())) {
        bounds.add(token.key());
      }
    }
    return bounds;
  }

  /** Commas belong to it; sentences, semicolons and brackets end it. */
  private static boolean isInside(Strand strand, int at) {
    Token token = strand.at(at);
    return switch (token.kind()) {
      case WORD, NUMBER, COMMA, SLASH, DASH -> true;
      case COLON -> at > 0;
      default -> false;
    };
  }

  /** The share of meaning words that both have, in percent. */
  int likeness(Fact other) {
    int common = common(other);
    int all = words.size() + other.words.size() - common;
    return all == 0 ? 0 : common * 100 / all;
  }

  int common(Fact other) {
    return (int) words.stream().filter(other.words::contains).count();
  }
}
