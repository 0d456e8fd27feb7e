package vn.qcdc.domain.proofreading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table of words and word groups that mean the same to the grammar. */
final class Phrases {

  private final Map<String, List<String[]>> byFirst = new HashMap<>();
  private final Map<String, List<String[]>> byLast = new HashMap<>();

  private Phrases(List<String> phrases) {
    for (String phrase : phrases) {
      String[] words =
          Arrays.stream(phrase.trim().split(" +")).map(Orthography::key).toArray(String[]::new);
      byFirst.computeIfAbsent(words[0], first -> new ArrayList<>()).add(words);
      byLast.computeIfAbsent(words[words.length - 1], last -> new ArrayList<>()).add(words);
    }
    // The longest is tried first.
    byFirst.values().forEach(each -> each.sort((one, other) -> other.length - one.length));
    byLast.values().forEach(each -> each.sort((one, other) -> other.length - one.length));
  }

  /** Separated by {@code |}, as people write them. */
  static Phrases of(String... tables) {
    return new Phrases(
        Arrays.stream(tables)
            .flatMap(table -> Arrays.stream(table.split("\\|")))
            .filter(phrase -> !phrase.isBlank())
            .toList());
  }

  /** How many words of the longest phrase that begins there; 0 when none does. */
  int lengthAt(Strand strand, int at) {
    Token first = strand.at(at);
    if (!first.is(Token.Kind.WORD)) {
      return 0;
    }
    for (String[] words : byFirst.getOrDefault(first.key(), List.of())) {
      if (stands(words, strand, at)) {
        return words.length;
      }
    }
    return 0;
  }

  /** How many words of the longest phrase that ends before there; 0 when none does. */
  int lengthBefore(Strand strand, int end) {
    Token last = strand.at(end - 1);
    if (!last.is(Token.Kind.WORD)) {
      return 0;
    }
    for (String[] words : byLast.getOrDefault(last.key(), List.of())) {
      if (stands(words, strand, end - words.length)) {
        return words.length;
      }
    }
    return 0;
  }

  /** Whether the word ends one of them. */
  boolean endWith(String folded) {
    return byLast.containsKey(folded);
  }

  boolean standAt(Strand strand, int at) {
    return lengthAt(strand, at) > 0;
  }

  boolean standBefore(Strand strand, int end) {
    return lengthBefore(strand, end) > 0;
  }

  /** Whether one stands wholly within the stretch. */
  boolean standWithin(Strand strand, int from, int to) {
    return firstWithin(strand, from, to) >= 0;
  }

  /** Where the first one begins that stands wholly within the stretch; -1 when none does. */
  int firstWithin(Strand strand, int from, int to) {
    for (int at = Math.max(0, from); at < Math.min(to, strand.size()); at++) {
      int length = shortestAt(strand, at);
      if (length > 0 && at + length <= to) {
        return at;
      }
    }
    return -1;
  }

  private int shortestAt(Strand strand, int at) {
    Token first = strand.at(at);
    if (!first.is(Token.Kind.WORD)) {
      return 0;
    }
    List<String[]> candidates = byFirst.getOrDefault(first.key(), List.of());
    for (int i = candidates.size() - 1; i >= 0; i--) {
      if (stands(candidates.get(i), strand, at)) {
        return candidates.get(i).length;
      }
    }
    return 0;
  }

  private static boolean stands(String[] words, Strand strand, int from) {
    if (from < 0 || from + words.length > strand.size()) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      if (!strand.at(from + i).isWord(words[i])) {
        return false;
      }
    }
    return true;
  }
}
