package vn.qcdc.domain.organisation;

import static vn.qcdc.domain.organisation.Level.COMMUNE;
import static vn.qcdc.domain.organisation.Level.DISTRICT;
import static vn.qcdc.domain.organisation.Level.HAMLET;
import static vn.qcdc.domain.organisation.Level.PROVINCE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A word before the names of territorial units (loại hình), with its usual abbreviations. */
record TypeWord(NameKey word, Set<Level> levels, List<NameKey> abbreviations) {

  static final int MOST_SYLLABLES = 3;

  static final List<TypeWord> ALL =
      List.of(
          of("tỉnh", Set.of(PROVINCE), "t"),
          of("thành phố", Set.of(PROVINCE, DISTRICT), "tp", "t p"),
          of("thị xã", Set.of(DISTRICT), "tx", "t x"),
          of("huyện", Set.of(DISTRICT), "h"),
          of("quận", Set.of(DISTRICT), "q"),
          of("xã", Set.of(COMMUNE), "x"),
          of("phường", Set.of(COMMUNE), "p"),
          of("thị trấn", Set.of(COMMUNE), "tt", "t t"),
          of("đặc khu", Set.of(COMMUNE), "đk", "đ k"),
          of("ấp", Set.of(HAMLET)),
          of("khu vực", Set.of(HAMLET), "kv", "k v"),
          of("khu phố", Set.of(HAMLET), "kp", "k p"),
          of("tổ dân phố", Set.of(HAMLET), "tdp"),
          of("thôn", Set.of(HAMLET)),
          of("khóm", Set.of(HAMLET)),
          of("xóm", Set.of(HAMLET)),
          of("bản", Set.of(HAMLET)),
          of("buôn", Set.of(HAMLET)));

  private static TypeWord of(String word, Set<Level> levels, String... abbreviations) {
    return new TypeWord(
        NameKey.of(word), levels, Arrays.stream(abbreviations).map(NameKey::of).toList());
  }

  /** The type of a unit; empty when it is a word of another kind. */
  static Optional<TypeWord> named(String type) {
    String exact = NameKey.of(type).exact();
    return ALL.stream().filter(each -> each.word.exact().equals(exact)).findFirst();
  }

  /** How well some syllables of a text are this word: at best the same; empty when not at all. */
  Optional<TypeFit> fit(NameKey syllables) {
    if (word.exact().equals(syllables.exact()) || abbreviations.contains(syllables)) {
      return Optional.of(TypeFit.SAME);
    }
    return word.fit(syllables)
        .filter(fit -> fit == NameFit.WITHOUT_MARKS)
        .map(fit -> TypeFit.WITHOUT_MARKS);
  }

  boolean isOf(Level level) {
    return levels.contains(level);
  }
}
