package vn.qcdc.domain.proofreading;

import java.util.List;

/**
 * All passages of a manuscript with what they say how many of.
 *
 * @param passages in the order of the manuscript
 */
record Report(Manuscript manuscript, List<Quantities> passages) {

  Report {
    passages = List.copyOf(passages);
  }

  int size() {
    return passages.size();
  }

  Quantities at(int index) {
    return passages.get(index);
  }

  Location location(int index) {
    return manuscript.passages().get(index).location();
  }

  boolean isFootnote(int index) {
    return location(index) instanceof Location.Footnote;
  }

  boolean isCell(int index) {
    return location(index) instanceof Location.Cell;
  }

  /** The type of the sign or number before an item; empty for what is no item. */
  String bullet(int index) {
    Token first = at(index).strand().at(0);
    return first.is(Token.Kind.BULLET) ? first.key() : "";
  }
}
