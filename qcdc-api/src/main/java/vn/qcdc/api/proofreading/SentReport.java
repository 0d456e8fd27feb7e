package vn.qcdc.api.proofreading;

import vn.qcdc.domain.proofreading.Manuscript;
import vn.qcdc.domain.proofreading.PlainText;
import vn.qcdc.reporting.manuscript.PdfDocument;
import vn.qcdc.reporting.manuscript.WordDocument;

/** A report in the form in which it was sent, read. */
sealed interface SentReport {

  Manuscript manuscript();

  record OfText(PlainText text) implements SentReport {

    @Override
    public Manuscript manuscript() {
      return text.manuscript();
    }
  }

  record OfWord(WordDocument document) implements SentReport {

    @Override
    public Manuscript manuscript() {
      return document.manuscript();
    }
  }

  record OfPdf(PdfDocument document) implements SentReport {

    @Override
    public Manuscript manuscript() {
      return document.manuscript();
    }
  }
}
