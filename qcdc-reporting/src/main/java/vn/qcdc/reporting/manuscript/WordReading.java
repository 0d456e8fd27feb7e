package vn.qcdc.reporting.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.qcdc.domain.proofreading.Location;

/**
 * Reads the main text of a Word document in the order in which people read it: what was inserted
 * and not what was deleted, a footnote or a text box behind the passage that carries it.
 */
final class WordReading {

  /** What is not read: deleted text, how fields are computed, glosses, formulas. */
  private static final Set<String> UNREAD =
      Set.of("del", "moveFrom", "delText", "instrText", "delInstrText", "rt", "oMath", "oMathPara");

  private final Notes notes;
  private final List<WordPassage> passages = new ArrayList<>();
  private int paragraphs;
  private int tables;

  private WordReading(Notes notes) {
    this.notes = notes;
  }

  static List<WordPassage> of(Element body, Notes notes) {
    WordReading reading = new WordReading(notes);
    reading.readBody(body);
    return reading.passages;
  }

  private void readBody(Node container) {
    for (Element each : Markup.children(container)) {
      switch (each.getLocalName()) {
        case "p" -> emit(draft(each), new Location.Paragraph(++paragraphs, null), null);
        case "tbl" -> readTable(each, null);
        case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> readBody(each);
        default -> {}
      }
    }
  }

  private void readTable(Element table, @Nullable Element carrier) {
    int number = ++tables;
    int row = 0;
    for (Element each : WordTable.rows(table)) {
      row++;
      for (WordTable.Cell cell : WordTable.cells(each)) {
        PassageDraft draft = new PassageDraft();
        List<Element> inner = new ArrayList<>();
        gather(cell.element(), draft, inner);
        emit(draft, new Location.Cell(number, row, cell.column()), carrier);
        inner.forEach(nested -> readTable(nested, carrier));
      }
    }
  }

  /** All paragraphs of a cell or a note, as lines of one passage. */
  private void gather(Element container, PassageDraft draft, List<Element> tablesInside) {
    for (Element each : Markup.children(container)) {
      switch (each.getLocalName()) {
        case "p" -> {
          draft.beginLine();
          read(each, draft);
        }
        case "tbl" -> tablesInside.add(each);
        case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> gather(each, draft, tablesInside);
        default -> {}
      }
    }
  }

  private PassageDraft draft(Element paragraph) {
    PassageDraft draft = new PassageDraft();
    read(paragraph, draft);
    return draft;
  }

  private void read(Element parent, PassageDraft draft) {
    for (Element each : Markup.children(parent)) {
      String name = each.getLocalName();
      switch (name) {
        case "t" -> draft.add(each, each.getTextContent());
        case "tab", "ptab" -> draft.add(each, "\t");
        case "br", "cr" -> draft.add(each, "\n");
        case "noBreakHyphen" -> draft.add(each, "\u2011");
        case "softHyphen" -> draft.add(each, "\u00AD");
        case "sym" -> draft.add(each, "\uFFFC");
        case "footnoteReference", "endnoteReference" -> draft.notes().add(each);
        case "txbxContent" -> draft.boxes().add(each);
        case "AlternateContent" -> readOneOf(each, draft);
        case "r" -> {
          if (!isHidden(each)) {
            read(each, draft);
          }
        }
        default -> {
          if (!UNREAD.contains(name) && !name.endsWith("Pr")) {
            read(each, draft);
          }
        }
      }
    }
  }

  /** The same in several ways for programs of several ages; the first is what Word shows. */
  private void readOneOf(Element alternatives, PassageDraft draft) {
    Markup.children(alternatives).stream().findFirst().ifPresent(first -> read(first, draft));
  }

  private void emit(PassageDraft draft, Location location, @Nullable Element carrier) {
    if (!draft.isBlank()) {
      passages.add(draft.toPassage(location, carrier));
    }
    for (Element reference : draft.notes()) {
      Element host = carrier == null ? (Element) reference.getParentNode() : carrier;
      Location.Footnote place = notes.locate(reference);
      notes.take(reference).ifPresent(note -> readNote(note, place, host));
    }
    for (Element box : draft.boxes()) {
      readBox(box, location, carrier == null ? Markup.around(box, "r") : carrier);
    }
  }

  private void readNote(Element note, Location place, Element host) {
    PassageDraft draft = new PassageDraft();
    List<Element> inside = new ArrayList<>();
    gather(note, draft, inside);
    emit(draft, place, host);
    inside.forEach(table -> readTable(table, host));
  }

  private void readBox(Element box, Location location, @Nullable Element host) {
    for (Element each : Markup.children(box)) {
      if (each.getLocalName().equals("p")) {
        emit(draft(each), location, host);
      } else if (each.getLocalName().equals("tbl")) {
        readTable(each, host);
      }
    }
  }

  private static boolean isHidden(Element run) {
    return Markup.child(run, "rPr")
        .flatMap(properties -> Markup.child(properties, "vanish"))
        .filter(WordTable::isOn)
        .isPresent();
  }
}
