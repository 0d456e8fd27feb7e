package vn.qcdc.reporting.manuscript;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.qcdc.domain.proofreading.Location;
import vn.qcdc.domain.proofreading.Passage;

/**
 * A passage and the elements that it was read from, in their order.
 *
 * @param carrier the run of the main text that carries a footnote or a text box, in which no
 *     comment may stand; {@code null} for the main text itself
 */
record WordPassage(Location location, String text, List<Piece> pieces, @Nullable Element carrier) {

  WordPassage {
    pieces = List.copyOf(pieces);
  }

  Passage toPassage() {
    return new Passage(location, text);
  }
}
