package vn.qcdc.api.proofreading;

import static vn.qcdc.domain.finding.FindingCode.DOCUMENT_TOO_LARGE;
import static vn.qcdc.domain.finding.FindingCode.DOCUMENT_TOO_LONG;
import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.api.upload.TextBody;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.proofreading.PlainText;
import vn.qcdc.reporting.manuscript.PdfDocument;
import vn.qcdc.reporting.manuscript.RefusedDocument;
import vn.qcdc.reporting.manuscript.WordDocument;
import vn.qcdc.reporting.office.OfficeGuard;
import vn.qcdc.reporting.office.OfficeKind;
import vn.qcdc.reporting.office.OfficeLimits;

/** Reads reports as they come in, and refuses what is none or does harm. */
@ApplicationScoped
class SentReports {

  private static final OfficeGuard GUARD =
      new OfficeGuard(OfficeKind.DOCUMENT, OfficeLimits.REPORT);

  /** Some thousand pages. */
  private static final int MOST_CHARACTERS = 2_000_000;

  @Inject ObjectMapper json;

  SentReport read(Path body, MediaType type) {
    try {
      long bytes = Files.size(body);
      if (bytes > OfficeLimits.REPORT.bytes()) {
        throw refusal(DOCUMENT_TOO_LARGE, "body", bytes + "", OfficeLimits.REPORT.bytes() + "");
      }
      SentReport report =
          switch (type.getSubtype()) {
            case "plain" -> text(decoded(body, type));
            case "json" -> text(field(body));
            case "pdf" -> new SentReport.OfPdf(PdfDocument.read(Files.readAllBytes(body)));
            default -> word(body);
          };
      refuseLong(
          report.manuscript().passages().stream().mapToInt(each -> each.text().length()).sum());
      return report;
    } catch (RefusedDocument refused) {
      throw refusal(refused.finding());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static SentReport text(String text) {
    refuseLong(text.length());
    return new SentReport.OfText(PlainText.of(text));
  }

  private static SentReport word(Path body) throws IOException, RefusedDocument {
    List<Finding> refusals = GUARD.refusals(body);
    if (!refusals.isEmpty()) {
      throw new ProblemException(problem(refusals.get(0).code()), refusals);
    }
    return new SentReport.OfWord(WordDocument.open(Files.readAllBytes(body)));
  }

  private static String decoded(Path body, MediaType type) throws IOException {
    String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
    StringWriter text = new StringWriter();
    try (BufferedInputStream stream = new BufferedInputStream(Files.newInputStream(body));
        Reader reader = TextBody.reader(stream, charset)) {
      reader.transferTo(text);
    } catch (CharacterCodingException wrong) {
      throw new ProblemException(
          ProblemCode.BAD_REQUEST,
          Finding.blocking(
              VALUE_NOT_ALLOWED, "body", "charset", "UTF-8, Content-Type: …; charset=…"));
    }
    return text.toString();
  }

  /** As it was sent: where something stands in it must not change on the way. */
  private String field(Path body) throws IOException {
    try {
      JsonNode sent = json.readTree(Files.readAllBytes(body));
      if (sent != null && sent.size() == 1 && sent.path("text").isTextual()) {
        return sent.path("text").textValue();
      }
    } catch (JsonProcessingException malformed) {
      throw notJson();
    }
    throw notJson();
  }

  private static ProblemException notJson() {
    return new ProblemException(
        ProblemCode.BAD_REQUEST,
        Finding.blocking(VALUE_NOT_ALLOWED, "body", "…", "{\"text\": \"…\"}"));
  }

  private static void refuseLong(int characters) {
    if (characters > MOST_CHARACTERS) {
      throw refusal(DOCUMENT_TOO_LONG, "text", characters + "", MOST_CHARACTERS + "");
    }
  }

  private static ProblemException refusal(
      FindingCode code, String at, @Nullable String value, @Nullable String expected) {
    return refusal(Finding.blocking(code, at, value, expected));
  }

  private static ProblemException refusal(Finding finding) {
    return new ProblemException(problem(finding.code()), finding);
  }

  private static ProblemCode problem(FindingCode code) {
    return switch (code) {
      case DOCUMENT_TOO_LARGE, DOCUMENT_TOO_LONG -> ProblemCode.TOO_LARGE;
      case DOCUMENT_NOT_DOCX, DOCUMENT_NOT_PDF, DOCUMENT_ENCRYPTED, DOCUMENT_HAS_MACROS ->
          ProblemCode.UNSUPPORTED_MEDIA_TYPE;
      case DOCUMENT_HAS_NO_TEXT -> ProblemCode.UNPROCESSABLE;
      default -> ProblemCode.BAD_REQUEST;
    };
  }
}
