package vn.qcdc.reporting.manuscript;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import vn.qcdc.domain.proofreading.Location;

/** The footnotes and endnotes of a document, each handed out once, where it is referred to. */
final class Notes {

  private static final String[] ROMAN_ONES = {
    "", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"
  };

  private final Map<String, Element> byReference = new HashMap<>();
  private int footnotes;
  private int endnotes;

  static Notes of(WordFile file) throws IOException {
    Notes notes = new Notes();
    notes.read(file, "footnote");
    notes.read(file, "endnote");
    return notes;
  }

  private void read(WordFile file, String kind) throws IOException {
    Optional<String> part = file.relatedToText(kind + "s");
    if (part.isPresent()) {
      for (Element note : Markup.children(file.markup(part.get()).getDocumentElement())) {
        byReference.put(kind + "Reference " + Markup.attribute(note, "id"), note);
      }
    }
  }

  /** What a reference refers to; empty when nothing, or when it was handed out before. */
  Optional<Element> take(Element reference) {
    return Optional.ofNullable(
        byReference.remove(reference.getLocalName() + " " + Markup.attribute(reference, "id")));
  }

  /** The next number, and the mark that Word prints for it where nobody has chosen another. */
  Location.Footnote locate(Element reference) {
    boolean isEndnote = reference.getLocalName().equals("endnoteReference");
    String mark = isEndnote ? roman(++endnotes) : String.valueOf(++footnotes);
    return new Location.Footnote(mark, footnotes + endnotes);
  }

  private static String roman(int number) {
    int tens = number / 10;
    return "x".repeat(tens) + ROMAN_ONES[number % 10];
  }
}
