package vn.qcdc.domain.proofreading;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.stream.Stream;

/** What a number counts. */
final class Nouns {

  private static final String TIMES = Orthography.key("lượt");
  private static final String PEOPLE = Orthography.key("người");
  private static final Phrases NOT_PEOPLE =
      Phrases.of(
          "ý kiến|đơn vị|cơ quan|hồ sơ|hộ|xã|đơn|lượt|doanh nghiệp|địa phương|phản ánh|kiến nghị");
  private static final Phrases CUT =
      Phrases.of(
          "được|có|đạt|tham|dự|và|với|trong|của|cho|tại|ở|do|để|là|từ|đến|bằng|chiếm|còn|đã|đang|chưa|thuộc",
          "trên|theo|về|so|tăng|giảm|gồm|bao|không|bị|phải|các|này|khác|như|hoặc|hay|vào|ra|lên|xuống");

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
      return PEOPLE;
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
        || isKindOf(one, other)
        || isKindOf(other, one);
  }

  private static boolean isKindOf(String longer, String shorter) {
    return longer.startsWith(shorter + " ")
        && FALSE_FRIENDS.stream()
            .noneMatch(each -> longer.startsWith(each) && !shorter.startsWith(each));
  }
}
