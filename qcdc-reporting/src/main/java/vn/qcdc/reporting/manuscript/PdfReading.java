package vn.qcdc.reporting.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.qcdc.domain.proofreading.Location;
import vn.qcdc.domain.proofreading.Manuscript;
import vn.qcdc.domain.proofreading.Passage;

/** Puts lines together to paragraphs, and each footnote behind the paragraph that refers to it. */
final class PdfReading {

  private final PdfMeasures measures;
  private final List<PdfPage> pages;
  private final List<Passage> passages = new ArrayList<>();
  private int paragraphs;
  private int footnotes;

  private PdfReading(PdfMeasures measures, List<PdfPage> pages) {
    this.measures = measures;
    this.pages = pages;
  }

  /**
   * @param glyphs of each page
   */
  static Manuscript of(List<List<Glyph>> glyphs) {
    List<List<PdfLine>> lines = new ArrayList<>();
    for (List<Glyph> page : glyphs) {
      lines.add(page.isEmpty() ? List.of() : PdfLine.of(lines.size() + 1, page));
    }
    List<List<PdfLine>> text = RunningTitles.without(lines);
    PdfMeasures measures = PdfMeasures.of(text);
    return new PdfReading(measures, PdfPage.of(text, measures.size())).read();
  }

  private Manuscript read() {
    List<PdfParagraph> all = new ArrayList<>();
    for (PdfPage page : pages) {
      for (PdfLine line : page.body()) {
        if (all.isEmpty() || !all.get(all.size() - 1).goesOnWith(line)) {
          all.add(new PdfParagraph(measures));
        }
        all.get(all.size() - 1).add(line);
      }
    }
    all.forEach(this::emit);
    // Those to which nothing refers.
    pages.forEach(page -> page.footnotes().forEach(this::emitNote));
    return new Manuscript(passages);
  }

  private void emit(PdfParagraph paragraph) {
    String text = paragraph.text(this::marks);
    passages.add(new Passage(new Location.Paragraph(++paragraphs, paragraph.page()), text));
    for (PdfLine line : paragraph.lines()) {
      Map<String, List<PdfLine>> notes = footnotes(line.page());
      for (String mark : line.marks()) {
        if (notes.containsKey(mark)) {
          emitNote(mark, notes.remove(mark));
        }
      }
    }
  }

  private void emitNote(String mark, List<PdfLine> lines) {
    PdfParagraph note = new PdfParagraph(measures);
    lines.forEach(note::add);
    String text = note.text(page -> Set.of()).strip();
    if (!text.isEmpty()) {
      passages.add(new Passage(new Location.Footnote(mark, ++footnotes), text));
    }
  }

  private Map<String, List<PdfLine>> footnotes(int page) {
    return pages.get(page - 1).footnotes();
  }

  private Set<String> marks(int page) {
    return footnotes(page).keySet();
  }
}
