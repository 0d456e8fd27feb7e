package vn.qcdc.domain.proofreading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Tokens that are read in one breath: those of a passage, or of a list with what leads to it. */
final class Strand {

  /**
   * Nobody writes a longer sentence; what goes on without a full stop is cut, because the work of
   * several readers grows with the square of a sentence.
   */
  static final int LONGEST_SENTENCE = 2000;

  private static final Token NOTHING =
      new Token(Token.Kind.OTHER, new Span(0, 0, 1), "", true, false);

  private final List<Token> tokens;
  private final int[] partner;
  private final int[] depth;
  private final int[] sentence;
  private final List<Integer> starts = new ArrayList<>();

  Strand(List<Token> tokens) {
    this.tokens = List.copyOf(tokens);
    this.partner = partners();
    this.depth = new int[tokens.size()];
    this.sentence = new int[tokens.size()];
    int level = 0;
    boolean begins = true;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is(Token.Kind.CLOSE) && partner[i] >= 0) {
        level--;
      }
      if (begins || token.is(Token.Kind.BULLET) || isTooLong(i)) {
        starts.add(i);
      }
      depth[i] = level;
      sentence[i] = starts.size() - 1;
      begins = token.is(Token.Kind.STOP) && level == 0;
      if (token.is(Token.Kind.OPEN) && partner[i] >= 0) {
        level++;
      }
    }
  }

  private boolean isTooLong(int end) {
    return end - starts.get(starts.size() - 1) >= LONGEST_SENTENCE;
  }

  /** The partner of a bracket; -1 for one that has none, and for everything else. */
  private int[] partners() {
    int[] found = new int[tokens.size()];
    Arrays.fill(found, -1);
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is(Token.Kind.BULLET)) {
        open.clear();
      } else if (token.is(Token.Kind.OPEN)) {
        open.push(i);
      } else if (token.is(Token.Kind.CLOSE) && !open.isEmpty()) {
        int begin = open.pop();
        found[begin] = i;
        found[i] = begin;
      }
    }
    return found;
  }

  int size() {
    return tokens.size();
  }

  /** Never fails: outside of the strand stands a sign without meaning. */
  Token at(int index) {
    return index < 0 || index >= tokens.size() ? NOTHING : tokens.get(index);
  }

  boolean is(int index, Token.Kind kind) {
    return at(index).is(kind);
  }

  /** How many brackets are open; those themselves stand outside. */
  int depth(int index) {
    return index < 0 || index >= depth.length ? 0 : depth[index];
  }

  int partner(int index) {
    return index < 0 || index >= partner.length ? -1 : partner[index];
  }

  int sentence(int index) {
    return index < 0 || index >= sentence.length ? -1 : sentence[index];
  }

  boolean sameSentence(int one, int other) {
    return sentence(one) == sentence(other);
  }

  int sentenceStart(int index) {
    return starts.get(sentence(index));
  }

  /** Behind the last token of the sentence. */
  int sentenceEnd(int index) {
    int next = sentence(index) + 1;
    return next < starts.size() ? starts.get(next) : tokens.size();
  }

  /** From the first token to the one before the end; cut to the passage in which it begins. */
  Span span(int from, int end) {
    Span first = at(from).span();
    Span last = at(end - 1).span();
    int to = last.passage() == first.passage() ? last.to() : first.to();
    return new Span(first.passage(), first.from(), to);
  }
}
