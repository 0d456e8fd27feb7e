package vn.qcdc.domain.proofreading;

/**
 * A stretch of one passage.
 *
 * @param passage index into the manuscript, from 0
 * @param from first UTF-16 unit
 * @param to the one behind the last
 */
public record Span(int passage, int from, int to) {

  public Span {
    if (passage < 0 || from < 0 || to <= from) {
      throw new IllegalArgumentException(passage + ":" + from + "-" + to);
    }
  }
}
