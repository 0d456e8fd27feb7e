package vn.qcdc.reporting.manuscript;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The comments of a document: those that are there, and those that are added behind them. */
final class CommentList {

  private static final String AUTHOR = "QCDC";
  private static final String CONTENT_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

  private final Document comments;
  private final Optional<String> part;
  private int lastId;

  private CommentList(Document comments, Optional<String> part) {
    this.comments = comments;
    this.part = part;
    for (Element comment : Markup.children(comments.getDocumentElement())) {
      lastId = Math.max(lastId, Markup.number(comment, "id", 0));
    }
  }

  /**
   * @param text the root of the main text, whose namespace comments share
   */
  static CommentList of(WordFile file, Element text) throws IOException {
    Optional<String> part = file.relatedToText("comments");
    return part.isPresent()
        ? new CommentList(file.markup(part.get()), part)
        : new CommentList(empty(text.getNamespaceURI()), part);
  }

  /**
   * @return the id by which the main text refers to it
   */
  String add(String text) {
    String id = String.valueOf(++lastId);
    Element comment = element("comment");
    Words.set(comment, "id", id);
    Words.set(comment, "author", AUTHOR);
    Words.set(comment, "initials", AUTHOR);
    for (String line : text.split("\n", -1)) {
      Element words = element("t");
      Words.fill(words, line);
      Element run = element("r");
      run.appendChild(words);
      Element paragraph = element("p");
      paragraph.appendChild(run);
      comment.appendChild(paragraph);
    }
    comments.getDocumentElement().appendChild(comment);
    return id;
  }

  void writeTo(WordFile file) throws IOException {
    if (part.isPresent()) {
      file.replace(part.get(), comments);
    } else {
      file.add("comments", CONTENT_TYPE, comments);
    }
  }

  private static Document empty(String namespace) throws IOException {
    String root = "<w:comments xmlns:w=\"%s\"/>".formatted(namespace);
    return Markup.parse(root.getBytes(StandardCharsets.UTF_8));
  }

  private Element element(String name) {
    return Words.like(comments.getDocumentElement(), name);
  }
}
