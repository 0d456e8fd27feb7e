package vn.qcdc.api.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.FigureExportApi;
import vn.qcdc.api.contract.model.Hierarchy;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.submission.SheetSelection;

/**
 * Gives figures out as files. A file is written to the disk before the first byte of it is sent: a
 * fault on the way is a problem and never a file that ends too early, a caller that reads slowly
 * keeps no transaction open, and memory does not grow with the file.
 */
@Path("/figures/export")
public class FigureExportResource implements FigureExportApi {

  @Inject SentFigures sentFigures;
  @Inject ObjectMapper json;
  @Inject Clock clock;
  @Inject Call call;

  @Override
  @Requires(Permission.READ)
  public Response exportFigures(
      String form,
      String unit,
      List<String> period,
      Hierarchy hierarchy,
      @Nullable OffsetDateTime knownAt) {
    ExportFormat format =
        ExportFormat.preferred(call)
            .orElseThrow(() -> new ProblemException(ProblemCode.NOT_ACCEPTABLE));
    SheetSelection selection = new SheetSelection(form, unit, period);
    List<SheetSelection.Part> parts =
        sentFigures.parts(selection, UnitContract.MAP.hierarchy(hierarchy));
    Instant then = knownAt == null ? clock.instant() : knownAt.toInstant();
    try {
      java.nio.file.Path file = write(parts, then, format);
      long length = Files.size(file);
      return Response.ok(
              Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), format.type())
          .header(HttpHeaders.CONTENT_LENGTH, length)
          .header(
              HttpHeaders.CONTENT_DISPOSITION,
              "attachment; filename=\"" + name(selection) + "." + format.extension() + "\"")
          .build();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private java.nio.file.Path write(
      List<SheetSelection.Part> parts, Instant knownAt, ExportFormat format) throws IOException {
    java.nio.file.Path file = Files.createTempFile("qcdc-export", "");
    boolean whole = false;
    try {
      try (FigureFile figures =
          format.begin(
              new BufferedOutputStream(Files.newOutputStream(file)), call.language(), json)) {
        for (SheetSelection.Part part : parts) {
          sentFigures.write(part, knownAt, figures);
        }
      }
      whole = true;
      return file;
    } finally {
      if (!whole) {
        Files.delete(file);
      }
    }
  }

  /** What a browser is to call the file: {@code NQ11-DB_93_2023_2025}. */
  private static String name(SheetSelection selection) {
    List<String> periods = selection.periods();
    String first = periods.get(0);
    String last = periods.get(periods.size() - 1);
    String name = selection.form() + "_" + selection.unit() + "_" + first;
    return (first.equals(last) ? name : name + "_" + last).replaceAll("[^A-Za-z0-9._-]", "-");
  }
}
