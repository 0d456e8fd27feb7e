package vn.qcdc.domain.proofreading.evidence;

import java.nio.file.Path;
import java.util.List;
import vn.qcdc.domain.proofreading.Judgement;
import vn.qcdc.domain.proofreading.PlainText;
import vn.qcdc.domain.proofreading.Proofreader;

/**
 * Holds the proof-reader against labelled documents: {@code java … Measurement FOLDER…} prints the
 * figures and every disagreement. Officers can so measure with reports of their own.
 */
final class Measurement {

  private Measurement() {}

  public static void main(String[] folders) {
    for (String folder : folders) {
      Tally tally = of(LabelledDocument.in(Path.of(folder)));
      System.out.println(folder);
      System.out.print(tally.disagreements());
      System.out.println(tally.table());
    }
  }

  static Tally of(List<LabelledDocument> documents) {
    Tally tally = new Tally();
    for (LabelledDocument document : documents) {
      PlainText text = PlainText.of(document.text());
      List<Judgement> judgements = Proofreader.read(text.manuscript());
      tally.add(document, judgements, span -> new Place(text.from(span), text.to(span)));
    }
    return tally;
  }
}
