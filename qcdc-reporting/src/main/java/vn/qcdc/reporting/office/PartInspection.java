package vn.qcdc.reporting.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Finding;

/**
 * Looks through one XML part of a file. Parts are judged by the types that they declare, not by
 * their names, which anybody may choose.
 */
final class PartInspection {

  private static final Pattern MACROS =
      Pattern.compile("(?i)macroEnabled|vbaProject|vbaData|macrosheet|dialogsheet");
  private static final Pattern OUTSIDE =
      Pattern.compile(
          "(?i)externalLink|oleObject|/package$|connections|queryTable|activeX|relationships/control$"
              + "|attachedToolbars|volatileDependencies|customUI");

  /** A program, a topic and an item, e.g. {@code cmd|'/c calc'!A0}. */
  private static final Pattern DDE = Pattern.compile("(?i)\\w\\s*\\|[^|]*!|\\bDDE\\s*\\(");

  private static final XMLInputFactory XML = xml();

  private final OfficeKind kind;
  private final String part;
  private final List<Finding> findings = new ArrayList<>();
  private boolean declaresKind;

  PartInspection(OfficeKind kind, String part) {
    this.kind = kind;
    this.part = part;
  }

  /** Whether the part says that it, or another, is what the file should be, without macros. */
  boolean declaresKind() {
    return declaresKind;
  }

  /**
   * @throws IOException when it is no well-formed XML
   */
  List<Finding> of(InputStream content) throws IOException {
    try {
      XMLStreamReader reader = XML.createXMLStreamReader(content);
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD) {
          found(Fault.DECLARES_ENTITIES, null);
          return findings;
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          element(reader);
        }
      }
      return findings;
    } catch (XMLStreamException malformed) {
      throw new IOException(malformed);
    }
  }

  private void element(XMLStreamReader reader) throws XMLStreamException {
    switch (reader.getLocalName()) {
      case "Override", "Default" -> contentType(attribute(reader, "ContentType"));
      case "Relationship" -> relationship(reader);
      case "ddeLink", "oleLink" -> found(Fault.REACHES_OUT, reader.getLocalName());
      case "f", "definedName" -> {
        // In a document these are fractions, and have elements in them.
        if (kind == OfficeKind.WORKBOOK) {
          formula(reader.getElementText());
        }
      }
      default -> {}
    }
  }

  private void contentType(String type) {
    declaresKind |= type.equals(kind.mainType());
    judge(type);
  }

  private void relationship(XMLStreamReader reader) {
    String type = attribute(reader, "Type");
    judge(type);
    // A link that a person may click fetches nothing by itself.
    if (attribute(reader, "TargetMode").equalsIgnoreCase("External")
        && !type.endsWith("/hyperlink")) {
      found(Fault.REACHES_OUT, attribute(reader, "Target"));
    }
  }

  private void judge(String type) {
    if (MACROS.matcher(type).find()) {
      found(Fault.HAS_MACROS, type);
    } else if (OUTSIDE.matcher(type).find()) {
      found(Fault.REACHES_OUT, type);
    }
  }

  private void formula(String text) {
    if (DDE.matcher(text).find()) {
      found(Fault.REACHES_OUT, "=" + text);
    }
  }

  private void found(Fault fault, @Nullable String value) {
    kind.code(fault).ifPresent(code -> findings.add(Finding.blocking(code, part, value, null)));
  }

  private static String attribute(XMLStreamReader reader, String name) {
    String value = reader.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /** The one of the JDK, whatever else an application server may offer. */
  private static XMLInputFactory xml() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
