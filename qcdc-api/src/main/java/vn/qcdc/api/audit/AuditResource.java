package vn.qcdc.api.audit;

import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.AuditApi;
import vn.qcdc.api.contract.model.AuditBreak;
import vn.qcdc.api.contract.model.AuditHead;
import vn.qcdc.api.contract.model.AuditVerification;
import vn.qcdc.api.parameter.OpaqueText;
import vn.qcdc.api.parameter.Page;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.audit.AuditEntries;
import vn.qcdc.domain.audit.AuditEntry;
import vn.qcdc.domain.audit.AuditFilter;
import vn.qcdc.domain.audit.AuditTrail;
import vn.qcdc.domain.audit.Verification;
import vn.qcdc.domain.finding.Finding;

/**
 * Shows the audit, which is a confidential reading of its own: nothing is answered before the
 * transaction that notes it has committed.
 */
@Path("/audit")
public class AuditResource implements AuditApi {

  private static final System.Logger LOG = System.getLogger(AuditResource.class.getName());
  private static final Pattern KNOWN = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");
  private static final Pattern MARK = Pattern.compile("audit:(\\d{1,18})");

  @Inject AuditEntries entries;
  @Inject AuditTrail trail;
  @Inject AuditFiles files;
  @Inject Call call;

  @Override
  @Requires(Permission.READ_AUDIT)
  @Transactional
  public Response listAudit(
      @Nullable OffsetDateTime from,
      @Nullable OffsetDateTime until,
      @Nullable String actor,
      @Nullable String client,
      @Nullable String operation,
      @Nullable String subject,
      Integer limit,
      @Nullable String cursor) {
    MediaType type =
        call.preferred(MediaType.APPLICATION_JSON_TYPE, AuditFiles.CSV, AuditFiles.NDJSON)
            .orElseThrow(() -> new ProblemException(ProblemCode.NOT_ACCEPTABLE));
    AuditFilter filter =
        new AuditFilter(
            from == null ? null : from.toInstant(),
            until == null ? null : until.toInstant(),
            actor,
            client,
            operation,
            subject);
    long after = number(cursor);
    trail.reading("audit", "");
    return type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
        ? page(after, limit, filter)
        : file(filter, type);
  }

  @Override
  @Requires(Permission.READ_AUDIT)
  @Transactional
  public Response verifyAudit(@Nullable String known) {
    trail.reading("audit", "");
    Verification found = entries.verify(known == null ? null : head(known));
    LOG.log(
        found.isWhole() ? System.Logger.Level.INFO : System.Logger.Level.ERROR,
        "Audit verified: {0}:{1}, places that are broken: {2}",
        String.valueOf(found.head().number()),
        found.head().hash(),
        String.valueOf(found.broken()));
    return Response.ok(
            new AuditVerification()
                .whole(found.isWhole())
                .entries(found.entries())
                .head(new AuditHead().number(found.head().number()).hash(found.head().hash()))
                .broken(found.broken())
                .places(
                    found.breaks().stream()
                        .map(
                            place ->
                                new AuditBreak()
                                    .kind(AuditBreak.KindEnum.valueOf(place.kind().name()))
                                    .first(place.first())
                                    .last(place.last()))
                        .toList()))
        .build();
  }

  private Response page(long after, int limit, AuditFilter filter) {
    List<AuditEntry> found = entries.after(after, limit + 1, filter);
    List<AuditEntry> shown = found.subList(0, Math.min(limit, found.size()));
    String next =
        found.size() > limit ? OpaqueText.of("audit:" + shown.get(limit - 1).number()) : null;
    StringWriter text = new StringWriter();
    AuditFiles.writePage(shown, next, text);
    return Page.linked(Response.ok(text.toString(), MediaType.APPLICATION_JSON_TYPE), next, call)
        .build();
  }

  private Response file(AuditFilter filter, MediaType type) {
    try {
      java.nio.file.Path file = files.write(filter, type);
      long length = Files.size(file);
      return Response.ok(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), type)
          .header(HttpHeaders.CONTENT_LENGTH, length)
          .header(
              HttpHeaders.CONTENT_DISPOSITION,
              "attachment; filename=\"audit."
                  + (type.equals(AuditFiles.CSV) ? "csv" : "ndjson")
                  + "\"")
          .build();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static long number(@Nullable String cursor) {
    if (cursor == null) {
      return 0;
    }
    Matcher mark = MARK.matcher(OpaqueText.meant(cursor));
    if (!mark.matches()) {
      throw new ProblemException(
          ProblemCode.BAD_REQUEST, Finding.blocking(VALUE_NOT_ALLOWED, "cursor", cursor, "next"));
    }
    return Long.parseLong(mark.group(1));
  }

  private static vn.qcdc.domain.audit.AuditHead head(String known) {
    Matcher parts = KNOWN.matcher(known);
    if (!parts.matches()) {
      throw new ProblemException(
          ProblemCode.BAD_REQUEST,
          Finding.blocking(VALUE_NOT_ALLOWED, "known", known, "number:hash"));
    }
    return new vn.qcdc.domain.audit.AuditHead(Long.parseLong(parts.group(1)), parts.group(2));
  }
}
