package vn.qcdc.domain.proofreading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the text of a passage into tokens. Every character is looked at a bounded number of times.
 */
final class Lexer {

  private static final String QUOTES = "\"'“”‘’«»„";
  private static final String DASHES = "-‐‑‒–—−";
  private static final String BULLETS = "-‐‑‒–—−+•●▪◦*·";
  private static final String[][] MARKUP = {
    {"[[footnoteRef:", "]]"}, {"<sup>", "</sup>"}, {"[^", "]"}, {"<", ">"}
  };
  private static final int LONGEST_MARKUP = 40;

  private final Orthography orthography;
  private final int passage;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private boolean apart = true;
  private boolean lineStart = true;

  private Lexer(Orthography orthography, int passage, String text) {
    this.orthography = orthography;
    this.passage = passage;
    this.text = text;
  }

  static List<Token> tokens(Orthography orthography, int passage, String text) {
    return new Lexer(orthography, passage, text).run();
  }

  private List<Token> run() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Orthography.isBlank(c)) {
        apart = true;
        lineStart |= c == '\n' || c == '\r' || c == '\u000B' || c == '\f';
        at++;
      } else if (Orthography.isInvisible(c) || (c == '*' && !lineStart) || c == '_') {
        at++;
      } else if (!skippedMarkup()) {
        read(c);
      }
    }
    return tokens;
  }

  private void read(char c) {
    int bullet = lineStart ? bulletEnd() : at;
    if (bullet > at) {
      add(Token.Kind.BULLET, bullet, bulletType(c), false);
      apart = true;
    } else if (isDigit(c)) {
      add(Token.Kind.NUMBER, numberEnd(), null, false);
    } else if (Character.isLetter(c) || isMark(c)) {
      word();
    } else {
      sign(c);
    }
    lineStart = false;
  }

  private void add(Token.Kind kind, int end, @Nullable String key, boolean capital) {
    String meant = key == null ? text.substring(at, end) : key;
    tokens.add(new Token(kind, new Span(passage, at, end), meant, apart, capital));
    at = end;
    apart = false;
  }

  private boolean skippedMarkup() {
    for (String[] pair : MARKUP) {
      if (text.startsWith(pair[0], at)) {
        String rest = text.substring(at, Math.min(text.length(), at + LONGEST_MARKUP));
        int end = rest.indexOf(pair[1]);
        if (end > 0) {
          at += end + pair[1].length();
          return true;
        }
      }
    }
    return false;
  }

  /** Digits with signs between them; two signs in a row are a slip of the pen and still inside. */
  private int numberEnd() {
    int end = at;
    while (end < text.length()) {
      if (isDigit(text.charAt(end))) {
        end++;
      } else if (isSeparator(end) && digitAt(end + 1)) {
        end += 2;
      } else if (isSeparator(end) && isSeparator(end + 1) && digitAt(end + 2)) {
        end += 3;
      } else {
        break;
      }
    }
    return strayEnd(end);
  }

  /** {@code 1. 536 hộ}, {@code đạt 99, 5%}: a blank that slipped into a number behind a word. */
  private int strayEnd(int end) {
    boolean plain = end - at <= 3 && tokens.size() > 0 && Orthography.isBlank(charAt(end + 1));
    Token before = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
    if (!plain || before == null || !before.is(Token.Kind.WORD) || before.capital()) {
      return end;
    }
    int digits = end + 2;
    int last = digits;
    while (last - digits < 4 && digitAt(last)) {
      last++;
    }
    boolean grouped =
        charAt(end) == '.'
            && last - digits == 3
            && Orthography.isBlank(charAt(last))
            && Character.isLowerCase(charAt(last + 1))
            && !Vocabulary.NAMED_BY_NUMBER.endWith(before.key())
            && !Vocabulary.DURATION.endWith(before.key());
    boolean decimals =
        charAt(end) == ','
            && last > digits
            && last - digits <= 2
            && charAt(last) == '%'
            && Vocabulary.SHARE.endWith(before.key());
    return grouped || decimals ? last : end;
  }

  private void word() {
    int letters = at;
    while (letters < text.length() && isLetterOrMark(text.charAt(letters))) {
      letters++;
    }
    int end = letters;
    while (digitAt(end)) {
      end++;
    }
    boolean unit = letters - at <= 2;
    boolean capital = Character.isUpperCase(text.charAt(at));
    add(Token.Kind.WORD, end, orthography.fold(text.substring(at, unit ? end : letters)), capital);
  }

  private void sign(char c) {
    if (c == '.' && text.startsWith("..", at)) {
      int end = at;
      while (end < text.length() && text.charAt(end) == '.') {
        end++;
      }
      add(Token.Kind.ELLIPSIS, end, "", false);
    } else if (QUOTES.indexOf(c) >= 0) {
      at++;
    } else {
      int end = at + (Character.isHighSurrogate(c) && at + 1 < text.length() ? 2 : 1);
      add(c == '.' && !endsSentence() ? Token.Kind.OTHER : kind(c), end, "", false);
    }
  }

  /** A full stop with a blank behind it, or forgotten before a capital letter. */
  private boolean endsSentence() {
    char next = charAt(at + 1);
    if (!Character.isLetterOrDigit(next)) {
      return true;
    }
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    return Character.isUpperCase(next) && !Character.isUpperCase(before);
  }

  private static Token.Kind kind(char c) {
    if (DASHES.indexOf(c) >= 0) {
      return Token.Kind.DASH;
    }
    return switch (c) {
      case '%', '％' -> Token.Kind.PERCENT;
      case '(', '[' -> Token.Kind.OPEN;
      case ')', ']' -> Token.Kind.CLOSE;
      case ',' -> Token.Kind.COMMA;
      case ';' -> Token.Kind.SEMICOLON;
      case ':' -> Token.Kind.COLON;
      case '.', '!', '?' -> Token.Kind.STOP;
      case '/' -> Token.Kind.SLASH;
      case '=' -> Token.Kind.EQUALS;
      case '…' -> Token.Kind.ELLIPSIS;
      default -> Token.Kind.OTHER;
    };
  }

  /** Items of one list have one type. */
  private static String bulletType(char first) {
    if (isDigit(first)) {
      return "1";
    }
    if (DASHES.indexOf(first) >= 0) {
      return "-";
    }
    return Character.isLetter(first) ? "a" : String.valueOf(first);
  }

  /** Behind the sign or number before an item or a heading; {@code at} when there is none. */
  private int bulletEnd() {
    char c = text.charAt(at);
    if (BULLETS.indexOf(c) >= 0) {
      return at + 1;
    }
    if (c == '(') {
      int close = labelEnd(at + 1);
      return close > at + 1 && charAt(close) == ')' ? close + 1 : at;
    }
    int end = labelEnd(at);
    if (end == at) {
      return at;
    }
    boolean closed = charAt(end) == ')' || (charAt(end) == '.' && !digitAt(end + 1));
    if (closed && (end + 1 >= text.length() || Orthography.isBlank(charAt(end + 1)))) {
      return end + 1;
    }
    boolean several = text.substring(at, end).indexOf('.') > 0;
    return several && isBeforeHeading(end) ? end : at;
  }

  /** A label such as {@code 2.1}, {@code a}, {@code IV}. */
  private int labelEnd(int from) {
    int end = from;
    if (digitAt(from)) {
      while (digitAt(end) && end - from < 12) {
        int digits = end;
        while (digitAt(end) && end - digits < 3) {
          end++;
        }
        if (end - digits > 2) {
          return from;
        }
        if (charAt(end) == '.' && digitAt(end + 1)) {
          end++;
        }
      }
      return end;
    }
    while (end - from < 5 && "IVXivx".indexOf(charAt(end)) >= 0) {
      end++;
    }
    if (end == from && Character.isLetter(charAt(from))) {
      end++;
    }
    return Character.isLetterOrDigit(charAt(end)) ? from : end;
  }

  private boolean isBeforeHeading(int end) {
    int next = end;
    while (next < text.length()
        && (Orthography.isBlank(text.charAt(next)) || charAt(next) == '-')) {
      next++;
    }
    return next > end && Character.isUpperCase(charAt(next));
  }

  private char charAt(int index) {
    return index < text.length() ? text.charAt(index) : ' ';
  }

  private boolean digitAt(int index) {
    return index < text.length() && isDigit(text.charAt(index));
  }

  private boolean isSeparator(int index) {
    return index < text.length() && (text.charAt(index) == '.' || text.charAt(index) == ',');
  }

  private static boolean isLetterOrMark(char c) {
    return Character.isLetter(c) || isMark(c) || Orthography.isInvisible(c);
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
