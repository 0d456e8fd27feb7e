package vn.qcdc.api.proofreading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.contract.model.JudgedClaim;
import vn.qcdc.api.contract.model.PlaceInReport;
import vn.qcdc.api.contract.model.Proofreading;
import vn.qcdc.api.contract.model.Quotation;
import vn.qcdc.api.contract.model.ReadDocument;
import vn.qcdc.api.contract.model.ReadPassage;
import vn.qcdc.api.contract.model.SuspectedSlip;
import vn.qcdc.api.contract.model.SystemFigure;
import vn.qcdc.api.rollup.FigureContract;
import vn.qcdc.domain.proofreading.Guess;
import vn.qcdc.domain.proofreading.Judgement;
import vn.qcdc.domain.proofreading.Location;
import vn.qcdc.domain.proofreading.Manuscript;
import vn.qcdc.domain.proofreading.Passage;
import vn.qcdc.domain.proofreading.PlainText;
import vn.qcdc.domain.proofreading.SaidFigure;
import vn.qcdc.domain.proofreading.Span;
import vn.qcdc.domain.rollup.Total;
import vn.qcdc.reporting.wording.JudgementWording;
import vn.qcdc.reporting.wording.Language;

/** What was found in a report, as the contract says it. */
final class ProofreadingContract {

  private final SentReport report;
  private final Manuscript text;
  private final JudgementWording wording;

  ProofreadingContract(SentReport report, Language language) {
    this.report = report;
    this.text = report.manuscript();
    this.wording = new JudgementWording(text, language);
  }

  /**
   * @param all whether also what is sound is listed
   * @param passages whether also the text is repeated
   */
  Proofreading of(List<Judgement> judgements, boolean all, boolean passages) {
    List<Judgement> doubtful = judgements.stream().filter(ProofreadingContract::isDoubted).toList();
    return new Proofreading()
        .document(document(judgements.size(), doubtful.size()))
        .judgements((all ? judgements : doubtful).stream().map(this::judgement).toList())
        .passages(
            passages ? text.passages().stream().map(ProofreadingContract::passage).toList() : null);
  }

  List<SystemFigure> figures(Map<SaidFigure, Total> beside) {
    return beside.entrySet().stream().map(each -> figure(each.getKey(), each.getValue())).toList();
  }

  private SystemFigure figure(SaidFigure said, Total known) {
    SystemFigure.VerdictEnum verdict = verdict(said, known);
    return new SystemFigure()
        .said(quotation(said.at()))
        .amount(said.amount())
        .name(said.measure().name())
        .known(FigureContract.total(known))
        .verdict(verdict)
        .message(wording.beside(said, known, verdict.value()));
  }

  private static SystemFigure.VerdictEnum verdict(SaidFigure said, Total known) {
    Optional<BigDecimal> amount = known.figure().amount();
    if (amount.isEmpty() || !known.completeness().isComplete()) {
      return SystemFigure.VerdictEnum.UNDECIDED;
    }
    return amount.get().compareTo(said.amount()) == 0
        ? SystemFigure.VerdictEnum.SAME
        : SystemFigure.VerdictEnum.DIFFERENT;
  }

  static boolean isDoubted(Judgement judgement) {
    return judgement.verdict().isFlagged();
  }

  private ReadDocument document(int claims, int doubtful) {
    return new ReadDocument()
        .kind(kind())
        .pages(report instanceof SentReport.OfPdf pdf ? pdf.document().pages() : null)
        .paragraphs(count(Location.Paragraph.class))
        .cells(count(Location.Cell.class))
        .footnotes(count(Location.Footnote.class))
        .characters(text.passages().stream().mapToInt(each -> each.text().length()).sum())
        .claims(claims)
        .doubtful(doubtful);
  }

  private ReadDocument.KindEnum kind() {
    if (report instanceof SentReport.OfPdf) {
      return ReadDocument.KindEnum.PDF;
    }
    return report instanceof SentReport.OfWord
        ? ReadDocument.KindEnum.DOCX
        : ReadDocument.KindEnum.TEXT;
  }

  private int count(Class<? extends Location> kind) {
    return (int) text.passages().stream().filter(each -> kind.isInstance(each.location())).count();
  }

  private JudgedClaim judgement(Judgement judgement) {
    return new JudgedClaim()
        .kind(JudgedClaim.KindEnum.fromValue(judgement.kind().name()))
        .verdict(JudgedClaim.VerdictEnum.fromValue(judgement.verdict().name()))
        .message(wording.message(judgement))
        .claim(quotation(judgement.claim()))
        .doubtful(quotation(judgement.doubtful()))
        .others(judgement.others().stream().map(this::quotation).toList())
        .working(judgement.working())
        .expected(judgement.expected())
        .guess(slip(judgement.guess()));
  }

  private @Nullable SuspectedSlip slip(@Nullable Guess guess) {
    return guess == null
        ? null
        : new SuspectedSlip().at(quotation(guess.at())).meant(guess.meant());
  }

  private Quotation quotation(Span span) {
    @Nullable PlainText source = report instanceof SentReport.OfText sent ? sent.text() : null;
    return new Quotation()
        .quote(text.quote(span))
        .passage(span.passage())
        .place(place(text.passages().get(span.passage()).location()))
        .from(span.from())
        .until(span.to())
        .textFrom(source == null ? null : source.from(span))
        .textUntil(source == null ? null : source.to(span));
  }

  private static ReadPassage passage(Passage passage) {
    return new ReadPassage().place(place(passage.location())).text(passage.text());
  }

  private static PlaceInReport place(Location location) {
    PlaceInReport place = new PlaceInReport();
    if (location instanceof Location.Paragraph paragraph) {
      return place
          .kind(PlaceInReport.KindEnum.PARAGRAPH)
          .paragraph(paragraph.number())
          .page(paragraph.page());
    } else if (location instanceof Location.Cell cell) {
      return place
          .kind(PlaceInReport.KindEnum.CELL)
          .table(cell.table())
          .row(cell.row())
          .column(cell.column());
    }
    Location.Footnote footnote = (Location.Footnote) location;
    return place
        .kind(PlaceInReport.KindEnum.FOOTNOTE)
        .footnote(footnote.number())
        .mark(footnote.mark());
  }
}
