package vn.qcdc.domain.proofreading;

import java.util.List;

/** The text of a report, in reading order; a footnote follows the passage that refers to it. */
public record Manuscript(List<Passage> passages) {

  public Manuscript {
    passages = List.copyOf(passages);
  }

  /** Of bare text; {@link PlainText} also knows where everything stood. */
  public static Manuscript ofText(String text) {
    return PlainText.of(text).manuscript();
  }

  public String quote(Span span) {
    return passages.get(span.passage()).text().substring(span.from(), span.to());
  }
}
