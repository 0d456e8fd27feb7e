package vn.qcdc.domain.organisation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a text says about a unit, taken apart: {@code TT. Vĩnh Viễn, huyện Long Mỹ}. What may be a
 * type may as well belong to the name, so each mention can be read in several ways.
 *
 * @param above what is said to stand above the unit
 */
record UnitMention(List<Reading> readings, List<UnitMention> above) {

  private static final Pattern SIGNS = Pattern.compile("[\\s.]+");

  /** Signs, or a type in full in the midst: {@code xã Phú Hữu huyện Châu Thành}. */
  private static final Pattern BETWEEN_PARTS =
      Pattern.compile(
          "[,;/()\\[\\]\\n]+|\\s[-–—]\\s|\\sthuộc\\s"
              + "|(?<=[\\p{L}\\p{N}])(?<!thị)\\s+"
              + "(?=(?:tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu)\\s)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Nobody says more about one unit. */
  private static final int MOST_PARTS = 6;

  /** A type written together with the number that follows: {@code P3}. */
  private static final Pattern JOINED_TYPE =
      Pattern.compile("^(p|kv|kp|tdp)(?=\\d)", Pattern.CASE_INSENSITIVE);

  UnitMention {
    readings = List.copyOf(readings);
    above = List.copyOf(above);
  }

  /** One way to read the name of a unit. */
  record Reading(@Nullable TypeWord type, TypeFit fit, NameForms name) {

    /** The name may hold the type too. */
    static Reading untyped(String text) {
      return new Reading(null, TypeFit.NOT_SAID, NameForms.of(text));
    }
  }

  /** A type and what follows it. */
  private record Typed(TypeWord type, TypeFit fit, String rest) {

    Reading of(String name) {
      return new Reading(type, fit, NameForms.of(name));
    }
  }

  /**
   * The ways to take a text apart into a unit and what is above it: the first part names the unit,
   * or more of them do, as in {@code Phòng Tài chính - Kế hoạch huyện Vị Thủy}.
   */
  static List<UnitMention> read(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    List<String> parts =
        BETWEEN_PARTS
            .splitAsStream(composed)
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList();
    return IntStream.rangeClosed(1, Math.min(parts.size(), MOST_PARTS))
        .mapToObj(
            own ->
                ofParts(String.join(" ", parts.subList(0, own)), parts.subList(own, parts.size())))
        .toList();
  }

  private static UnitMention ofParts(String unit, List<String> others) {
    List<Reading> readings = new ArrayList<>(alone(unit).readings());
    List<UnitMention> above = new ArrayList<>();
    for (String other : others) {
      Optional<Typed> onlyType = typed(other).filter(typed -> typed.rest().isEmpty());
      if (onlyType.isPresent()) { // Long Mỹ (thị xã)
        readings.add(onlyType.get().of(unit));
      } else {
        above.add(alone(other));
      }
    }
    return new UnitMention(readings, above);
  }

  private static UnitMention alone(String part) {
    List<Reading> readings = new ArrayList<>();
    typed(part)
        .filter(typed -> !typed.rest().isEmpty())
        .ifPresent(typed -> readings.add(typed.of(typed.rest())));
    readings.add(Reading.untyped(part));
    return new UnitMention(readings, List.of());
  }

  /** The longest type with which a text begins. */
  private static Optional<Typed> typed(String text) {
    List<String> syllables =
        SIGNS.splitAsStream(JOINED_TYPE.matcher(text).replaceFirst("$1 ")).toList();
    for (int i = Math.min(syllables.size(), TypeWord.MOST_SYLLABLES); i > 0; i--) {
      NameKey beginning = NameKey.of(String.join(" ", syllables.subList(0, i)));
      String rest = String.join(" ", syllables.subList(i, syllables.size()));
      Optional<Typed> longest =
          TypeWord.ALL.stream()
              .flatMap(type -> type.fit(beginning).map(fit -> new Typed(type, fit, rest)).stream())
              .findFirst();
      if (longest.isPresent()) {
        return longest;
      }
    }
    return Optional.empty();
  }
}
