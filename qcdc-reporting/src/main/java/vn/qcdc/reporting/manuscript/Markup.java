package vn.qcdc.reporting.manuscript;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** XML of a part as a tree and back, without entities, and what is asked of its elements. */
final class Markup {

  private static final String MOST_DEPTH = "400";

  private Markup() {}

  /**
   * @throws IOException when it is no well-formed XML, or nested beyond all measure
   */
  static Document parse(byte[] xml) throws IOException {
    try {
      // The one of the JDK, whatever else an application server may offer.
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setAttribute("jdk.xml.maxElementDepth", MOST_DEPTH);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return builder.parse(new ByteArrayInputStream(xml));
    } catch (SAXException malformed) {
      throw new IOException(malformed);
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static byte[] bytes(Document document) {
    document.setXmlStandalone(true);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      TransformerFactory factory = TransformerFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.newTransformer().transform(new DOMSource(document), new StreamResult(out));
    } catch (TransformerException impossible) {
      throw new IllegalStateException(impossible);
    }
    return out.toByteArray();
  }

  static List<Element> children(Node parent) {
    List<Element> children = new ArrayList<>();
    for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (each instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  static Optional<Element> child(Node parent, String name) {
    return children(parent).stream().filter(each -> name.equals(each.getLocalName())).findFirst();
  }

  /** The innermost element of this name that the node stands in. */
  static @Nullable Element around(Node node, String name) {
    for (Node each = node.getParentNode(); each != null; each = each.getParentNode()) {
      if (each instanceof Element element && name.equals(element.getLocalName())) {
        return element;
      }
    }
    return null;
  }

  /** An attribute by its name, in whatever namespace; empty when it is not there. */
  static String attribute(Element element, String name) {
    var attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      if (name.equals(attributes.item(i).getLocalName())) {
        return attributes.item(i).getNodeValue();
      }
    }
    return "";
  }

  static int number(Element element, String attribute, int otherwise) {
    String value = attribute(element, attribute);
    return value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : otherwise;
  }

  /** Faults are thrown, and nothing is printed. */
  private static final class Strict implements ErrorHandler {

    @Override
    public void warning(SAXParseException warning) {}

    @Override
    public void error(SAXParseException error) throws SAXException {
      throw error;
    }

    @Override
    public void fatalError(SAXParseException error) throws SAXException {
      throw error;
    }
  }
}
