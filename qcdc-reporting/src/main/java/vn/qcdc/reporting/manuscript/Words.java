package vn.qcdc.reporting.manuscript;

import javax.xml.XMLConstants;
import org.w3c.dom.Element;

/** Makes elements of the vocabulary of Word, with the prefix that the document has for it. */
final class Words {

  private Words() {}

  /**
   * @param other any element of the vocabulary
   */
  static Element like(Element other, String name) {
    String prefix = other.getPrefix();
    return other
        .getOwnerDocument()
        .createElementNS(other.getNamespaceURI(), prefix == null ? name : prefix + ":" + name);
  }

  static void set(Element element, String name, String value) {
    // Unlike an element, an attribute is in no namespace where it has no prefix.
    String prefix = element.getPrefix() == null ? "w" : element.getPrefix();
    element.setAttributeNS(element.getNamespaceURI(), prefix + ":" + name, value);
  }

  /** Lets a text have these words, blanks at their ends included. */
  static void fill(Element text, String words) {
    text.setTextContent(words);
    text.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
  }
}
