package vn.qcdc.reporting.manuscript;

import static vn.qcdc.domain.finding.FindingCode.DOCUMENT_TOO_LONG;
import static vn.qcdc.domain.finding.FindingCode.DOCUMENT_UNREADABLE;

import java.io.IOException;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.proofreading.Manuscript;

/** A Word document that was let pass: what it says, and itself again with remarks in the margin. */
public final class WordDocument {

  private final byte[] bytes;
  private final Manuscript manuscript;

  private WordDocument(byte[] bytes, Manuscript manuscript) {
    this.bytes = bytes;
    this.manuscript = manuscript;
  }

  /**
   * @throws RefusedDocument when it is none, or damaged, or too long
   */
  public static WordDocument open(byte[] bytes) throws RefusedDocument {
    try {
      WordFile file = WordFile.open(bytes);
      List<WordPassage> passages = passages(file, file.mainText());
      return new WordDocument(
          bytes, new Manuscript(passages.stream().map(WordPassage::toPassage).toList()));
    } catch (TooMuch report) {
      throw new RefusedDocument(Finding.blocking(DOCUMENT_TOO_LONG, "text", null, null));
    } catch (IOException damaged) {
      throw new RefusedDocument(
          Finding.blocking(DOCUMENT_UNREADABLE, "word/document.xml", null, null));
    }
  }

  public Manuscript manuscript() {
    return manuscript;
  }

  /** The document as it was sent, with each note as a comment at its words. */
  public byte[] annotated(List<MarginNote> notes) throws IOException {
    WordFile file = WordFile.open(bytes);
    Document text = file.mainText();
    List<WordPassage> passages = passages(file, text);
    CommentList comments = CommentList.of(file, text.getDocumentElement());
    Margin margin = new Margin(passages, comments);
    notes.forEach(margin::write);
    if (!notes.isEmpty()) {
      comments.writeTo(file);
      file.replaceMainText(text);
    }
    return file.bytes();
  }

  private static List<WordPassage> passages(WordFile file, Document text) throws IOException {
    Element body =
        Markup.child(text.getDocumentElement(), "body")
            .orElseThrow(() -> new IOException("The document has no body"));
    return WordReading.of(body, Notes.of(file));
  }
}
