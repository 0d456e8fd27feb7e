package vn.qcdc.domain.proofreading;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.stream.Stream;

/** What a number counts. */
final class Nouns {

  private static final String TIMES = Orthography.key("lượt");
  private static final Set<String> PEOPLE =
      Stream.of("người", "công dân", "đại biểu", "nhân dân", "cán bộ", "hội viên")
          .map(Orthography::phraseKey)
          .collect(toUnmodifiableSet());
  private static final Phrases NOT_PEOPLE =
      Phrases.of(
          "ý kiến|đơn vị|cơ quan|hồ sơ|hộ|xã|đơn|lượt|doanh nghiệp|địa phương|phản ánh|kiến nghị");
  private static final Phrases CUT =
      Phrases.of(
          "được|có|đạt|tham|dự|và|với|trong|của|cho|tại|ở|do|để|là|từ|đến|bằng|chiếm|còn|đã|đang|chưa|thuộc",
          "trên|theo|về|so|tăng|giảm|gồm|bao|không|bị|phải|các|này|khác|như|hoặc|hay|vào|ra|lên|xuống|thành|xong|còn|hết|cùng|mới|cũ|đúng|sai|trước|sau|gồm|thì|mà|nên|đạt|nam|nữ|tốt|khá|yếu|lại");

  /** Begin with the same syllable and have nothing to do with each other. */
  private static final Set<String> FALSE_FRIENDS =
      Stream.of("đơn vị", "tổ chức", "ban chỉ đạo", "việc làm")
          .map(Orthography::phraseKey)
          .collect(toUnmodifiableSet());

  private Nouns() {}

  /** Behind the words from there that say what is counted. */
  static int end(Strand strand, int from) {
    int times = strand.at(from).isWord(TIMES) ? 1 : 0;
    int known = Vocabulary.COUNTED.lengthAt(strand, from + times);
    if (known > 0) {
      return from + times + known;
    }
    int measured = Vocabulary.MEASURED.lengthAt(strand, from);
    if (measured > 0) {
      return from + measured;
    }
    int end = from + times;
    while (end < from + 2 && strand.is(end, Token.Kind.WORD) && !CUT.standAt(strand, end)) {
      end++;
    }
    return end;
  }

  static String key(Strand strand, int from, int end) {
    boolean times = strand.at(from).isWord(TIMES);
    if (times && !NOT_PEOPLE.standAt(strand, from + 1)) {
      return TIMES;
    }
    boolean opinions = times && strand.at(from + 1).isWord(Orthography.key("ý"));
    StringBuilder key = new StringBuilder();
    for (int i = opinions ? from + 1 : from; i < end; i++) {
      key.append(key.isEmpty() ? "" : " ").append(strand.at(i).key());
    }
    return key.toString();
  }

  /** Equal, or one is named less exactly. */
  static boolean agree(String one, String other) {
    return one.isEmpty()
        || other.isEmpty()
        || one.equals(other)
        || (one.equals(TIMES) && isPeople(other))
        || (other.equals(TIMES) && isPeople(one))
        || isKindOf(one, other)
        || isKindOf(other, one);
  }

  /** Neither is left open, and who came is not how often somebody came. */
  static boolean same(String one, String other) {
    return agree(one, other) && one.equals(TIMES) == other.equals(TIMES);
  }

  private static boolean isPeople(String noun) {
    return PEOPLE.contains(noun);
  }

  private static boolean isKindOf(String longer, String shorter) {
    return longer.startsWith(shorter + " ")
        && FALSE_FRIENDS.stream()
            .noneMatch(each -> longer.startsWith(each) && !shorter.startsWith(each));
  }
}
