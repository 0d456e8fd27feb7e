package vn.qcdc.reporting.manuscript;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Word documents as people make them, from the XML of their bodies. */
final class SampleReport {

  static final String TYPES = "[Content_Types].xml";
  static final String TEXT = "word/document.xml";
  static final String COMMENTS = "word/comments.xml";
  static final String RELATIONS = "word/_rels/document.xml.rels";

  private static final String NAMESPACES =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";
  private static final String MAIN =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final Map<String, String> parts = new LinkedHashMap<>();

  private SampleReport(String body) {
    parts.put(
        TYPES,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/word/document.xml" ContentType="%sdocument.main+xml"/></Types>\
        """
            .formatted(MAIN));
    parts.put("_rels/.rels", relations(relation("rId1", "officeDocument", TEXT)));
    parts.put(TEXT, "<w:document %s><w:body>%s</w:body></w:document>".formatted(NAMESPACES, body));
    parts.put(RELATIONS, relations(""));
  }

  static SampleReport of(String... blocks) {
    return new SampleReport(String.join("", blocks));
  }

  /** A paragraph of runs. */
  static String p(String... runs) {
    return "<w:p>" + String.join("", runs) + "</w:p>";
  }

  /** A plain run. */
  static String r(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  static String bold(String text) {
    return "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  static String note(int id) {
    return "<w:r><w:footnoteReference w:id=\"" + id + "\"/></w:r>";
  }

  static String table(String... rows) {
    return "<w:tbl><w:tblPr/><w:tblGrid/>" + String.join("", rows) + "</w:tbl>";
  }

  static String row(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  static String cell(String properties, String... blocks) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + String.join("", blocks) + "</w:tc>";
  }

  /** Footnotes 1, 2, …, each of one run. */
  SampleReport withFootnotes(String... texts) {
    StringBuilder notes = new StringBuilder();
    for (int i = 0; i < texts.length; i++) {
      notes.append("<w:footnote w:id=\"%d\">%s</w:footnote>".formatted(i + 1, p(r(texts[i]))));
    }
    return withPart("footnotes", notes.toString());
  }

  /** A comment that a person wrote about the first paragraph that has its range. */
  SampleReport withComment(int id, String author, String text) {
    return withPart(
        "comments",
        "<w:comment w:id=\"%d\" w:author=\"%s\">%s</w:comment>".formatted(id, author, p(r(text))));
  }

  private SampleReport withPart(String kind, String content) {
    String name = kind + ".xml";
    parts.put("word/" + name, "<w:%s %s>%s</w:%s>".formatted(kind, NAMESPACES, content, kind));
    parts.put(
        RELATIONS,
        parts.get(RELATIONS).replace("</Relat", relation("rId" + kind, kind, name) + "</Relat"));
    parts.put(
        TYPES,
        parts
            .get(TYPES)
            .replace(
                "</Types>",
                "<Override PartName=\"/word/%s\" ContentType=\"%s%s+xml\"/></Types>"
                    .formatted(name, MAIN, kind)));
    return this;
  }

  SampleReport with(String part, String content) {
    parts.put(part, content);
    return this;
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
      }
    }
    return out.toByteArray();
  }

  static Map<String, String> parts(byte[] docx) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return parts;
  }

  private static String relations(String content) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + content
        + "</Relationships>";
  }

  private static String relation(String id, String kind, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"/>"
        .formatted(id, RELATION, kind, target);
  }
}
