package vn.qcdc.reporting.manuscript;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.qcdc.domain.proofreading.Location;

/** A passage while it is being read, and what it carries besides text. */
final class PassageDraft {

  private final StringBuilder text = new StringBuilder();
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Element> notes = new ArrayList<>();
  private final List<Element> boxes = new ArrayList<>();

  void beginLine() {
    if (!text.isEmpty()) {
      text.append('\n');
    }
  }

  void add(Element element, String printed) {
    if (!printed.isEmpty()) {
      int from = text.length();
      text.append(printed);
      pieces.add(new Piece(element, from, text.length()));
    }
  }

  /** References to footnotes and endnotes. */
  List<Element> notes() {
    return notes;
  }

  List<Element> boxes() {
    return boxes;
  }

  boolean isBlank() {
    return text.toString().isBlank();
  }

  WordPassage toPassage(Location location, @Nullable Element carrier) {
    return new WordPassage(location, text.toString(), pieces, carrier);
  }
}
