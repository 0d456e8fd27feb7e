package vn.qcdc.api.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.problem.Messages;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.submission.BlankSheet;
import vn.qcdc.reporting.office.OfficeGuard;
import vn.qcdc.reporting.office.OfficeKind;
import vn.qcdc.reporting.office.OfficeLimits;
import vn.qcdc.reporting.workbook.AnnotatedWorkbook;
import vn.qcdc.reporting.workbook.EntryWorkbook;
import vn.qcdc.reporting.workbook.Remark;

/** Workbooks as bytes on their way out and in, in the language of the call. */
@ApplicationScoped
class WorkbookFiles {

  private static final MediaType XLSX =
      new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private static final OfficeGuard GUARD = new OfficeGuard(OfficeKind.WORKBOOK, OfficeLimits.ENTRY);

  @Inject Call call;

  /** Whether the caller would rather have a workbook than JSON. */
  boolean isWanted() {
    Optional<MediaType> preferred = call.preferred(MediaType.APPLICATION_JSON_TYPE, XLSX);
    return preferred.filter(XLSX::isCompatible).isPresent();
  }

  /** The bytes of what was sent, unless it is too large or not what may be opened. */
  byte[] harmless(Path sent) {
    try {
      List<Finding> refusals = GUARD.refusals(sent);
      if (!refusals.isEmpty()) {
        throw new ProblemException(problem(refusals.get(0)), refusals);
      }
      return Files.readAllBytes(sent);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * @param standing {@code null} when nobody has sent the sheet
   */
  byte[] toFillIn(BlankSheet blank, @Nullable KeptSheet standing) {
    try {
      return EntryWorkbook.of(blank, standing, call.language());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  byte[] annotated(byte[] sent, List<Finding> findings) {
    Messages messages = new Messages(call.language());
    List<Remark> remarks =
        findings.stream()
            .map(
                finding ->
                    new Remark(
                        finding.pointer(),
                        finding.value() == null ? "" : finding.value(),
                        messages.text(finding)))
            .toList();
    try {
      return AnnotatedWorkbook.of(sent, remarks, call.language());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** An answer with a workbook as its body. */
  Response instead(Response answer, byte[] workbook, BlankSheet blank) {
    return Response.fromResponse(answer)
        .entity(workbook)
        .type(XLSX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + EntryWorkbook.fileName(blank) + "\"")
        .build();
  }

  private static ProblemCode problem(Finding refusal) {
    return switch (refusal.code()) {
      case WORKBOOK_TOO_LARGE -> ProblemCode.TOO_LARGE;
      case WORKBOOK_NOT_XLSX, WORKBOOK_ENCRYPTED, WORKBOOK_HAS_MACROS ->
          ProblemCode.UNSUPPORTED_MEDIA_TYPE;
      default -> ProblemCode.BAD_REQUEST;
    };
  }
}
