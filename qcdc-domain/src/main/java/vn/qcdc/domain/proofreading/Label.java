package vn.qcdc.domain.proofreading;

import vn.qcdc.domain.proofreading.Token.Kind;

/** The words that say of what a number is the number: those before it, else those behind it. */
record Label(Strand strand, int from, int at, int end, int to) {

  private static final int MOST_WORDS = 16;

  static Label of(Strand strand, Quantity quantity) {
    int from = quantity.at();
    if (strand.is(from - 1, Kind.COLON) || strand.is(from - 1, Kind.DASH)) {
      from--;
    }
    while (quantity.at() - from < MOST_WORDS && isInside(strand, from - 1)) {
      from--;
    }
    int to = quantity.end();
    while (to - quantity.end() < MOST_WORDS && isInside(strand, to)) {
      to++;
    }
    return new Label(strand, from, quantity.at(), quantity.end(), to);
  }

  private static boolean isInside(Strand strand, int at) {
    Token token = strand.at(at);
    return token.is(Kind.WORD) || (token.is(Kind.OTHER) && at >= 0 && at < strand.size());
  }

  boolean says(Phrases phrases) {
    return saysBefore(phrases) || phrases.standWithin(strand, end, to);
  }

  boolean saysBefore(Phrases phrases) {
    return phrases.standWithin(strand, from, at);
  }
}
