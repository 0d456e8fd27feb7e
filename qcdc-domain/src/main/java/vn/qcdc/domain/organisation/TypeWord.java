package vn.qcdc.domain.organisation;

import static vn.qcdc.domain.organisation.Level.COMMUNE;
import static vn.qcdc.domain.organisation.Level.DISTRICT;
import static vn.qcdc.domain.organisation.Level.HAMLET;
import static vn.qcdc.domain.organisation.Level.PROVINCE;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A word before the names of territorial units (loại hình), with its usual abbreviations. */
enum TypeWord {
  OF_PROVINCE("tỉnh", EnumSet.of(PROVINCE), "t"),
  CITY("thành phố", EnumSet.of(PROVINCE, DISTRICT), "tp", "t p"),
  TOWN("thị xã", EnumSet.of(DISTRICT), "tx", "t x"),
  OF_DISTRICT("huyện", EnumSet.of(DISTRICT), "h"),
  CITY_DISTRICT("quận", EnumSet.of(DISTRICT), "q"),
  RURAL_COMMUNE("xã", EnumSet.of(COMMUNE), "x"),
  WARD("phường", EnumSet.of(COMMUNE), "p"),
  TOWNSHIP("thị trấn", EnumSet.of(COMMUNE), "tt", "t t"),
  SPECIAL_ZONE("đặc khu", EnumSet.of(COMMUNE), "đk", "đ k"),
  OF_HAMLET("ấp", EnumSet.of(HAMLET)),
  QUARTER("khu vực", EnumSet.of(HAMLET), "kv", "k v"),
  STREET_QUARTER("khu phố", EnumSet.of(HAMLET), "kp", "k p"),
  RESIDENTIAL_GROUP("tổ dân phố", EnumSet.of(HAMLET), "tdp"),
  VILLAGE("thôn", EnumSet.of(HAMLET)),
  CANTON("khóm", EnumSet.of(HAMLET)),
  NEIGHBOURHOOD("xóm", EnumSet.of(HAMLET)),
  HIGHLAND_VILLAGE("bản", EnumSet.of(HAMLET)),
  MOUNTAIN_VILLAGE("buôn", EnumSet.of(HAMLET));

  static final int MOST_SYLLABLES = 3;

  private final NameKey word;
  private final Set<Level> levels;
  private final List<NameKey> abbreviations;

  TypeWord(String word, Set<Level> levels, String... abbreviations) {
    this.word = NameKey.of(word);
    this.levels = levels;
    this.abbreviations = Arrays.stream(abbreviations).map(NameKey::of).toList();
  }

  /** The type of a unit; empty when it is a word of another kind. */
  static Optional<TypeWord> of(String type) {
    String exact = NameKey.of(type).exact();
    return Arrays.stream(values()).filter(each -> each.word.exact().equals(exact)).findFirst();
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
