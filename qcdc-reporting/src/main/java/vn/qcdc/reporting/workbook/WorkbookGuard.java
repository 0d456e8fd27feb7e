package vn.qcdc.reporting.workbook;

import static vn.qcdc.domain.finding.FindingCode.WORKBOOK_ENCRYPTED;
import static vn.qcdc.domain.finding.FindingCode.WORKBOOK_NOT_XLSX;
import static vn.qcdc.domain.finding.FindingCode.WORKBOOK_REACHES_OUT;
import static vn.qcdc.domain.finding.FindingCode.WORKBOOK_SWELLS;
import static vn.qcdc.domain.finding.FindingCode.WORKBOOK_TOO_LARGE;
import static vn.qcdc.domain.finding.FindingCode.WORKBOOK_UNREADABLE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;

/**
 * Looks at a file that somebody sent before any program opens it as a workbook: what it is, how
 * large it grows, and whether it carries macros, links to outside, other files or entities.
 */
public final class WorkbookGuard {

  private static final String ZIP = "PK\u0003\u0004";
  private static final String OLE = "\u00D0\u00CF\u0011\u00E0";
  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument";

  /** Parts that are no XML; only an office program's own pictures and printer settings. */
  private static final Set<String> BINARY =
      Set.of("png", "jpg", "jpeg", "gif", "emf", "wmf", "bin", "vml");

  private final WorkbookLimits limits;

  public WorkbookGuard(WorkbookLimits limits) {
    this.limits = limits;
  }

  /** Why the file is refused, each reason naming the part that it was found in; empty when not. */
  public List<Finding> refusals(Path file) throws IOException {
    long size = Files.size(file);
    if (size > limits.bytes()) {
      return found(WORKBOOK_TOO_LARGE, "body", String.valueOf(size), limits.bytes() + "");
    }
    // One byte is one letter here, so that magic numbers can be looked for.
    String content = Files.readString(file, StandardCharsets.ISO_8859_1);
    if (content.startsWith(OLE)) {
      return content.contains(spread("EncryptedPackage"))
          ? found(WORKBOOK_ENCRYPTED, "body", null, null)
          : found(WORKBOOK_NOT_XLSX, "body", ".xls, .doc, .ppt (OLE)", ".xlsx");
    }
    if (!content.startsWith(ZIP)) {
      return found(WORKBOOK_NOT_XLSX, "body", "text, PDF, …", ".xlsx");
    }
    if (content.substring(0, Math.min(200, content.length())).contains(OPEN_DOCUMENT)) {
      return found(WORKBOOK_NOT_XLSX, "body", ".ods, .odt (OpenDocument)", ".xlsx");
    }
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
      return new Walk(limits, limits.inflatedFor(size)).through(stream);
    }
  }

  /** As it stands in UTF-16. */
  private static String spread(String name) {
    return String.join("\0", name.split(""));
  }

  private static List<Finding> found(
      FindingCode code, String part, @Nullable String value, @Nullable String expected) {
    return List.of(Finding.blocking(code, part, value, expected));
  }

  /** Reads the whole ZIP once and keeps nothing of it. */
  private static final class Walk {

    private final WorkbookLimits limits;
    private final InflationMeter meter;
    private final Set<String> names = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private boolean isWorkbook;

    Walk(WorkbookLimits limits, long inflated) {
      this.limits = limits;
      this.meter = new InflationMeter(inflated);
    }

    List<Finding> through(InputStream stream) throws IOException {
      String part = "ZIP";
      try (ZipInputStream zip = new ZipInputStream(stream, StandardCharsets.UTF_8)) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          part = entry.getName();
          if (names.size() == limits.entries()) {
            return found(
                WORKBOOK_SWELLS, part, "> " + limits.entries(), limits.entries() + " entries");
          }
          if (!names.add(part.toLowerCase(Locale.ROOT))) {
            return found(WORKBOOK_UNREADABLE, part, null, null);
          }
          inspect(part, meter.over(zip));
        }
      } catch (IOException | IllegalArgumentException broken) {
        // The program that opens it would stumble over the same; which part is all that matters.
        return meter.isOver()
            ? found(WORKBOOK_SWELLS, part, "> " + meter.limit(), meter.limit() + " bytes")
            : found(WORKBOOK_UNREADABLE, part, null, null);
      }
      return isWorkbook || !findings.isEmpty()
          ? findings
          : found(WORKBOOK_NOT_XLSX, "body", "ZIP", ".xlsx");
    }

    private void inspect(String part, InputStream content) throws IOException {
      String extension = part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      if (part.endsWith("/")) {
        return;
      }
      if (BINARY.contains(extension)) {
        String bytes = new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
        if (bytes.startsWith(ZIP) || bytes.startsWith(OLE)) {
          findings.add(Finding.blocking(WORKBOOK_REACHES_OUT, part, "OLE, ZIP", null));
        }
        return;
      }
      PartInspection inspection = new PartInspection(part);
      findings.addAll(inspection.of(content));
      isWorkbook |= inspection.declaresWorkbook();
      // To the end, so that every byte is counted.
      content.transferTo(OutputStream.nullOutputStream());
    }
  }
}
