package vn.qcdc.reporting.manuscript;

import org.w3c.dom.Element;

/**
 * A stretch of a passage that one element of the document holds.
 *
 * @param element a text, or what is printed as a single character, such as a tab
 * @param from first UTF-16 unit in the passage
 * @param to the one behind the last
 */
record Piece(Element element, int from, int to) {

  Element run() {
    return (Element) element.getParentNode();
  }
}
