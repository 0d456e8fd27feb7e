package vn.qcdc.api.proofreading;

import static vn.qcdc.domain.finding.FindingCode.ONLY_WORD_IS_ANNOTATED;

import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.ProofreadingsApi;
import vn.qcdc.api.contract.model.Proofreading;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.proofreading.Judgement;
import vn.qcdc.domain.proofreading.Proofreader;
import vn.qcdc.reporting.manuscript.MarginNote;
import vn.qcdc.reporting.manuscript.WordDocument;
import vn.qcdc.reporting.wording.JudgementWording;

/** Reads reports and says what does not add up in them. */
@Path("/proofreadings")
public class ProofreadingsResource implements ProofreadingsApi {

  private static final MediaType DOCX =
      new MediaType("application", "vnd.openxmlformats-officedocument.wordprocessingml.document");

  @Inject ReadingRoom room;
  @Inject SentReports reports;
  @Inject SystemFigures figures;
  @Inject Call call;

  @Override
  @Requires(Permission.READ)
  public Response proofread(
      File body, Boolean all, Boolean passages, @Nullable String unit, @Nullable String period) {
    SystemFigures.requireBothOrNeither(unit, period);
    return room.seat(() -> answer(body, all, passages, unit, period));
  }

  private Response answer(
      File body, boolean all, boolean passages, @Nullable String unit, @Nullable String period) {
    SentReport report = reports.read(body.toPath(), call.bodyType());
    List<Judgement> judgements = Proofreader.read(report.manuscript());
    if (report instanceof SentReport.OfWord word) {
      MediaType wanted = preferred(MediaType.APPLICATION_JSON_TYPE, DOCX);
      if (DOCX.isCompatible(wanted)) {
        return Response.ok(annotated(word.document(), judgements), DOCX)
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"proofread.docx\"")
            .build();
      }
    } else {
      preferred(MediaType.APPLICATION_JSON_TYPE);
    }
    ProofreadingContract contract = new ProofreadingContract(report, call.language());
    Proofreading answer = contract.of(judgements, all, passages);
    if (unit != null && period != null) {
      answer.systemFigures(contract.figures(figures.beside(report.manuscript(), unit, period)));
    }
    return Response.ok(answer, MediaType.APPLICATION_JSON_TYPE).build();
  }

  private MediaType preferred(MediaType... types) {
    return call.preferred(types)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.NOT_ACCEPTABLE,
                    Finding.blocking(
                        ONLY_WORD_IS_ANNOTATED,
                        HttpHeaders.ACCEPT,
                        null,
                        MediaType.APPLICATION_JSON)));
  }

  private byte[] annotated(WordDocument document, List<Judgement> judgements) {
    JudgementWording wording = new JudgementWording(document.manuscript(), call.language());
    List<MarginNote> notes =
        judgements.stream()
            .filter(ProofreadingContract::isDoubted)
            .map(judgement -> new MarginNote(judgement.doubtful(), wording.remark(judgement)))
            .toList();
    try {
      return document.annotated(notes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
