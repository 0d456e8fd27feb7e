package vn.qcdc.domain.proofreading;

import java.util.ArrayList;
import java.util.List;

/**
 * A manuscript made of bare text, and where each of its characters stood there. Lines that were
 * broken by a page are joined, page numbers dropped, footnotes put behind the passage that refers
 * to them.
 */
public final class PlainText {

  private final Manuscript manuscript;
  private final List<Excerpt> origins;

  private PlainText(List<Passage> passages, List<Excerpt> origins) {
    this.manuscript = new Manuscript(passages);
    this.origins = List.copyOf(origins);
  }

  public static PlainText of(String source) {
    Footnotes footnotes = Footnotes.in(source);
    Paragraphs paragraphs = Paragraphs.of(footnotes.body());
    List<Passage> passages = new ArrayList<>();
    List<Excerpt> origins = new ArrayList<>();
    int paragraph = 0;
    int note = 0;
    for (Excerpt each : footnotes.inReadingOrder(paragraphs.all())) {
      String mark = footnotes.markOf(each);
      Location.Cell cell = paragraphs.cellOf(each);
      Location location;
      if (cell != null) {
        location = cell;
      } else if (mark.isEmpty()) {
        location = new Location.Paragraph(++paragraph, null);
      } else {
        location = new Location.Footnote(mark, ++note);
      }
      passages.add(new Passage(location, each.text()));
      origins.add(each);
    }
    return new PlainText(passages, origins);
  }

  public Manuscript manuscript() {
    return manuscript;
  }

  /** Where the span begins in the source, in UTF-16 units. */
  public int from(Span span) {
    return origins.get(span.passage()).origin(span.from());
  }

  /** Behind where the span ends in the source. */
  public int to(Span span) {
    return origins.get(span.passage()).origin(span.to() - 1) + 1;
  }
}
