package vn.qcdc.domain.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a text says about a unit, taken apart: {@code TT. Vĩnh Viễn, huyện Long Mỹ}. What may be a
 * type may as well belong to the name, so each mention can be read in several ways.
 *
 * @param above what is said to stand above the unit
 */
record UnitMention(List<Reading> readings, List<UnitMention> above) {

  private static final Pattern BETWEEN_PARTS =
      Pattern.compile("[,;/()\\[\\]\\n]+|\\s+[-–—]\\s+|\\s+(?i:thuộc)\\s+");

  /** Written together with the number that follows. */
  private static final Pattern TYPE_AND_NUMBER =
      Pattern.compile("^\\s*(?i)(p|x|kv|kp|tdp)\\.?(?=\\d)");

  private static final Pattern SIGNS = Pattern.compile("[\\s.]+");

  UnitMention {
    readings = List.copyOf(readings);
    above = List.copyOf(above);
  }

  /** One way to read the name of a unit. */
  record Reading(@Nullable Type type, NameForms name) {}

  /**
   * @param fit how well it is written
   */
  record Type(TypeWord word, TypeFit fit) {}

  /** The ways to take a text apart: into a unit and what is above it, or not at all. */
  static List<UnitMention> read(String text) {
    List<String> parts =
        BETWEEN_PARTS.splitAsStream(text).flatMap(UnitMention::split).toList();
    if (parts.isEmpty()) {
      return List.of();
    }
    UnitMention whole = alone(text);
    return parts.size() == 1 ? List.of(whole) : List.of(ofParts(parts), whole);
  }

  private static UnitMention ofParts(List<String> parts) {
    List<Reading> readings = new ArrayList<>(alone(parts.get(0)).readings());
    List<UnitMention> above = new ArrayList<>();
    for (String part : parts.subList(1, parts.size())) {
      // "Long Mỹ (thị xã)"
      Optional<Type> type = type(part, false);
      type.ifPresent(word -> readings.add(new Reading(word, NameForms.of(parts.get(0)))));
      if (type.isEmpty()) {
        above.add(alone(part));
      }
    }
    return new UnitMention(readings, above);
  }

  /** A part in which nothing stands above the unit. */
  private static UnitMention alone(String part) {
    String text = TYPE_AND_NUMBER.matcher(part).replaceFirst("$1 ");
    List<Reading> readings = new ArrayList<>();
    type(text, true)
        .ifPresent(type -> readings.add(new Reading(type, NameForms.of(rest(text, type)))));
    readings.add(new Reading(null, NameForms.of(part)));
    return new UnitMention(readings, List.of());
  }

  /** A type, whole or in the beginning of a text that goes on. */
  private static Optional<Type> type(String text, boolean goesOn) {
    List<String> syllables = syllables(text);
    int most = Math.min(syllables.size() - (goesOn ? 1 : 0), TypeWord.MOST_SYLLABLES);
    int least = goesOn ? 1 : syllables.size();
    for (int length = most; length >= Math.max(least, 1); length--) {
      NameKey beginning = NameKey.of(String.join(" ", syllables.subList(0, length)));
      Optional<Type> type =
          Arrays.stream(TypeWord.values())
              .flatMap(word -> word.fit(beginning).map(fit -> new Type(word, fit)).stream())
              .findFirst();
      if (type.isPresent()) {
        return type;
      }
    }
    return Optional.empty();
  }

  private static String rest(String text, Type type) {
    List<String> syllables = syllables(text);
    int length = 1;
    while (type.word().fit(key(syllables, length)).isEmpty()) {
      length++;
    }
    return String.join(" ", syllables.subList(length, syllables.size()));
  }

  private static NameKey key(List<String> syllables, int length) {
    return NameKey.of(String.join(" ", syllables.subList(0, length)));
  }
  // CONTINUE
}
