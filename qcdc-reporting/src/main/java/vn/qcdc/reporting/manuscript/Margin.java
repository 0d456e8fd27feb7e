package vn.qcdc.reporting.manuscript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.qcdc.domain.proofreading.Span;

/**
 * Marks words of a document and hangs comments on them. Runs are split where a comment begins or
 * ends within them; each part keeps the format of the whole.
 */
final class Margin {

  private final List<WordPassage> passages;
  private final CommentList comments;

  /** The pieces of each passage as they are after what was split so far. */
  private final Map<Integer, List<Piece>> split = new HashMap<>();

  Margin(List<WordPassage> passages, CommentList comments) {
    this.passages = passages;
    this.comments = comments;
  }

  void write(MarginNote note) {
    Span at = note.at();
    String id = comments.add(note.text());
    @Nullable Element carrier = passages.get(at.passage()).carrier();
    if (carrier != null) {
      hang(id, carrier, carrier);
      return;
    }
    List<Piece> pieces =
        split.computeIfAbsent(at.passage(), index -> new ArrayList<>(passages.get(index).pieces()));
    cut(pieces, at.from());
    cut(pieces, at.to());
    List<Piece> covered =
        pieces.stream().filter(piece -> piece.to() > at.from() && piece.from() < at.to()).toList();
    hang(id, covered.get(0).run(), covered.get(covered.size() - 1).run());
  }

  private static void hang(String id, Element first, Element last) {
    Element begin = Words.like(first, "commentRangeStart");
    Words.set(begin, "id", id);
    first.getParentNode().insertBefore(begin, first);
    Element end = Words.like(last, "commentRangeEnd");
    Words.set(end, "id", id);
    Element reference = Words.like(last, "commentReference");
    Words.set(reference, "id", id);
    Element run = Words.like(last, "r");
    run.appendChild(reference);
    Node next = last.getNextSibling();
    last.getParentNode().insertBefore(end, next);
    last.getParentNode().insertBefore(run, next);
  }

  /** So that a run begins at this place of the passage, if there is text on both sides of it. */
  private static void cut(List<Piece> pieces, int at) {
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece.from() < at && at < piece.to()) {
        Element rest = splitText(piece.element(), at - piece.from());
        pieces.set(i, new Piece(piece.element(), piece.from(), at));
        pieces.add(i + 1, new Piece(rest, at, piece.to()));
      } else if (piece.from() == at) {
        beginRunWith(piece.element());
      }
    }
  }

  private static Element splitText(Element text, int at) {
    String whole = text.getTextContent();
    Element rest = (Element) text.cloneNode(false);
    Words.fill(text, whole.substring(0, at));
    Words.fill(rest, whole.substring(at));
    text.getParentNode().insertBefore(rest, text.getNextSibling());
    return rest;
  }

  private static void beginRunWith(Element first) {
    Element run = (Element) first.getParentNode();
    if (isFirst(first)) {
      return;
    }
    Element second = (Element) run.cloneNode(false);
    Markup.child(run, "rPr")
        .ifPresent(properties -> second.appendChild(properties.cloneNode(true)));
    for (Node each = first; each != null; ) {
      Node next = each.getNextSibling();
      second.appendChild(each);
      each = next;
    }
    run.getParentNode().insertBefore(second, run.getNextSibling());
  }

  private static boolean isFirst(Element element) {
    return Markup.children(element.getParentNode()).stream()
        .filter(each -> !"rPr".equals(each.getLocalName()))
        .findFirst()
        .filter(element::equals)
        .isPresent();
  }
}
