package vn.qcdc.reporting.manuscript;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A Word file as the parts of its ZIP; a part that nobody replaces keeps its bytes. */
final class WordFile {

  /** Of one part, which is held in memory as a tree; some thousand pages of text. */
  private static final int MOST_BYTES = 16 << 20;

  private static final String TYPES = "[Content_Types].xml";
  private static final String EMPTY_RELATIONS =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";

  private final Map<String, byte[]> parts;
  private final String main;

  private WordFile(Map<String, byte[]> parts) throws IOException {
    this.parts = parts;
    this.main =
        related("", "officeDocument")
            .orElseThrow(() -> new IOException("The file does not say where its text begins"));
  }

  static WordFile open(byte[] zipped) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(zipped), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return new WordFile(parts);
  }

  Document mainText() throws IOException {
    return markup(main);
  }

  void replaceMainText(Document text) {
    replace(main, text);
  }

  Document markup(String part) throws IOException {
    byte[] xml = parts.get(part);
    if (xml == null) {
      throw new IOException("Part " + part + " is missing");
    }
    if (xml.length > MOST_BYTES) {
      throw new TooMuch();
    }
    return Markup.parse(xml);
  }

  void replace(String part, Document markup) {
    parts.put(part, Markup.bytes(markup));
  }

  /** The part that belongs to the main text as this, e.g. {@code footnotes}. */
  Optional<String> relatedToText(String kind) throws IOException {
    return related(main, kind);
  }

  /** A new part beside the main text. */
  String add(String kind, String contentType, Document markup) throws IOException {
    String folder = main.substring(0, main.lastIndexOf('/') + 1);
    String name = kind + ".xml";
    for (int i = 1; parts.containsKey(folder + name); i++) {
      name = kind + i + ".xml";
    }
    replace(folder + name, markup);
    Document types = markup(TYPES);
    Element override = append(types, "Override");
    override.setAttribute("PartName", "/" + folder + name);
    override.setAttribute("ContentType", contentType);
    replace(TYPES, types);
    relate(kind, name);
    return folder + name;
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        // The same file gives the same bytes.
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(part.getValue());
      }
    }
    return out.toByteArray();
  }

  private void relate(String kind, String target) throws IOException {
    String part = relationsOf(main);
    Document relations =
        parts.containsKey(part)
            ? markup(part)
            : Markup.parse(EMPTY_RELATIONS.getBytes(StandardCharsets.UTF_8));
    int free = 1;
    for (Element each : Markup.children(relations.getDocumentElement())) {
      String id = each.getAttribute("Id");
      free = id.matches("qcdc[0-9]{1,6}") ? Math.max(free, number(id) + 1) : free;
    }
    Element relation = append(relations, "Relationship");
    relation.setAttribute("Id", "qcdc" + free);
    relation.setAttribute("Type", typeFamily() + kind);
    relation.setAttribute("Target", target);
    replace(part, relations);
  }

  private static int number(String id) {
    return Integer.parseInt(id.substring("qcdc".length()));
  }

  /** Strict and transitional files name the same kinds at different addresses. */
  private String typeFamily() throws IOException {
    String type = relation("", "officeDocument").orElseThrow().getAttribute("Type");
    return type.substring(0, type.lastIndexOf('/') + 1);
  }

  private static Element append(Document document, String name) {
    Element root = document.getDocumentElement();
    Element added = document.createElementNS(root.getNamespaceURI(), name);
    added.setPrefix(root.getPrefix());
    root.appendChild(added);
    return added;
  }

  private Optional<String> related(String part, String kind) throws IOException {
    Optional<Element> relation = relation(part, kind);
    return relation.isEmpty()
        ? Optional.empty()
        : Optional.of(target(part, relation.get().getAttribute("Target")));
  }

  private Optional<Element> relation(String part, String kind) throws IOException {
    String relations = relationsOf(part);
    return parts.containsKey(relations)
        ? Markup.children(markup(relations).getDocumentElement()).stream()
            .filter(each -> each.getAttribute("Type").endsWith("/" + kind))
            .filter(each -> !each.getAttribute("TargetMode").equalsIgnoreCase("External"))
            .findFirst()
        : Optional.empty();
  }

  private static String relationsOf(String part) {
    int slash = part.lastIndexOf('/') + 1;
    return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
  }

  /** Targets are relative to the part that names them, or begin at the root. */
  private static String target(String part, String target) throws IOException {
    try {
      String path = new URI("/" + part).resolve(new URI(target)).getPath();
      return path == null ? target : path.substring(1);
    } catch (URISyntaxException malformed) {
      throw new IOException(malformed);
    }
  }
}
