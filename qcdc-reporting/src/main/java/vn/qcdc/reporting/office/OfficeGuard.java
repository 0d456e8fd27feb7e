package vn.qcdc.reporting.office;

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

/**
 * Looks at a file that somebody sent before any program opens it: what it is, how large it grows,
 * and whether it carries macros, links to outside, other files or entities.
 */
public final class OfficeGuard {

  private static final String ZIP = "PK\u0003\u0004";
  private static final String OLE = "\u00D0\u00CF\u0011\u00E0";
  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument";

  private final OfficeKind kind;
  private final OfficeLimits limits;

  public OfficeGuard(OfficeKind kind, OfficeLimits limits) {
    this.kind = kind;
    this.limits = limits;
  }

  /** Why the file is refused, each reason naming the part that it was found in; empty when not. */
  public List<Finding> refusals(Path file) throws IOException {
    long size = Files.size(file);
    if (size > limits.bytes()) {
      return found(Fault.TOO_LARGE, "body", String.valueOf(size), limits.bytes() + "");
    }
    // One byte is one letter here, so that magic numbers can be looked for.
    String content = Files.readString(file, StandardCharsets.ISO_8859_1);
    if (content.startsWith(OLE)) {
      return content.contains(spread("EncryptedPackage"))
          ? found(Fault.ENCRYPTED, "body", null, null)
          : found(Fault.OTHER_KIND, "body", ".xls, .doc, .ppt (OLE)", kind.extension());
    }
    if (!content.startsWith(ZIP)) {
      return found(Fault.OTHER_KIND, "body", "text, PDF, …", kind.extension());
    }
    if (content.substring(0, Math.min(200, content.length())).contains(OPEN_DOCUMENT)) {
      return found(Fault.OTHER_KIND, "body", ".ods, .odt (OpenDocument)", kind.extension());
    }
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
      return new Walk(limits.inflatedFor(size)).through(stream);
    }
  }

  /** As it stands in UTF-16. */
  private static String spread(String name) {
    return String.join("\0", name.split(""));
  }

  private List<Finding> found(
      Fault fault, String part, @Nullable String value, @Nullable String expected) {
    return kind.code(fault).map(code -> Finding.blocking(code, part, value, expected)).stream()
        .toList();
  }

  /** Reads the whole ZIP once and keeps nothing of it. */
  private final class Walk {

    private final InflationMeter meter;
    private final Set<String> names = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private boolean isOfKind;

    Walk(long inflated) {
      this.meter = new InflationMeter(inflated);
    }

    List<Finding> through(InputStream stream) throws IOException {
      String part = "ZIP";
      try (ZipInputStream zip = new ZipInputStream(stream, StandardCharsets.UTF_8)) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          part = entry.getName();
          if (names.size() == limits.entries()) {
            return found(
                Fault.SWELLS, part, "> " + limits.entries(), limits.entries() + " entries");
          }
          if (!names.add(part.toLowerCase(Locale.ROOT))) {
            return found(Fault.UNREADABLE, part, null, null);
          }
          inspect(part, meter.over(zip));
        }
      } catch (IOException | IllegalArgumentException broken) {
        // The program that opens it would stumble over the same; which part is all that matters.
        return meter.isOver()
            ? found(Fault.SWELLS, part, "> " + meter.limit(), meter.limit() + " bytes")
            : found(Fault.UNREADABLE, part, null, null);
      }
      return isOfKind || !findings.isEmpty()
          ? findings
          : found(Fault.OTHER_KIND, "body", "ZIP", kind.extension());
    }

    private void inspect(String part, InputStream content) throws IOException {
      String extension = part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      if (part.endsWith("/")) {
        return;
      }
      if (kind.isMarkup(extension)) {
        PartInspection inspection = new PartInspection(kind, part);
        findings.addAll(inspection.of(content));
        isOfKind |= inspection.declaresKind();
      } else if (kind.code(Fault.REACHES_OUT).isPresent()) {
        String bytes = new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
        if (bytes.startsWith(ZIP) || bytes.startsWith(OLE)) {
          findings.addAll(found(Fault.REACHES_OUT, part, "OLE, ZIP", null));
        }
      }
      // To the end, so that every byte is counted.
      content.transferTo(OutputStream.nullOutputStream());
    }
  }
}
