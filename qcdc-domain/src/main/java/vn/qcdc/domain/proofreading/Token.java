package vn.qcdc.domain.proofreading;

/**
 * A smallest piece of a text that is read.
 *
 * @param key of a word how it is compared, of a number its digits and signs, else empty
 * @param apart a blank stands before it
 * @param capital a word that begins with a capital letter
 */
record Token(Kind kind, Span span, String key, boolean apart, boolean capital) {

  enum Kind {
    WORD,
    NUMBER,
    PERCENT,
    OPEN,
    CLOSE,
    COMMA,
    SEMICOLON,
    COLON,
    /** The end of a sentence. */
    STOP,
    SLASH,
    DASH,
    EQUALS,
    ELLIPSIS,
    /** The sign or number before an item of a list, or before a heading. */
    BULLET,
    OTHER
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  boolean isWord(String folded) {
    return kind == Kind.WORD && key.equals(folded);
  }
}
