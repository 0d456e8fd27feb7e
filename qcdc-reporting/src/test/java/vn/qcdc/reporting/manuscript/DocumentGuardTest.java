package vn.qcdc.reporting.manuscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.qcdc.reporting.manuscript.SampleReport.note;
import static vn.qcdc.reporting.manuscript.SampleReport.p;
import static vn.qcdc.reporting.manuscript.SampleReport.r;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.reporting.office.OfficeGuard;
import vn.qcdc.reporting.office.OfficeKind;
import vn.qcdc.reporting.office.OfficeLimits;

/** What holds for documents only; the rest is the same as for workbooks. */
class DocumentGuardTest {

  @TempDir private Path folder;

  @Test
  void a_report_passes_with_footnotes_comments_fractions_and_links() throws IOException {
    String fraction =
        "<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:f>"
            + "<m:num><m:r><m:t>1</m:t></m:r></m:num></m:f></m:oMath>";
    SampleReport report =
        SampleReport.of(p(r("Một"), note(1), fraction))
            .withFootnotes("chú thích")
            .withComment(1, "Hòa", "Hỏi lại");
    assertEquals(List.of(), refusals(report));
    String linked =
        "<Relationship Id=\"r9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
            + "relationships/attachedTemplate\" Target=\"file:///c:/x.dotm\""
            + " TargetMode=\"External\"/></Relationships>";
    report.with(
        SampleReport.RELATIONS,
        SampleReport.parts(report.bytes())
            .get(SampleReport.RELATIONS)
            .replace("</Relationships>", linked));
    assertEquals(List.of(), refusals(report.with("word/embeddings/chart.xlsx", "PK\3\4")));
  }

  @ParameterizedTest
  @CsvSource({
    "document.main+xml, document.macroEnabled.main+xml, DOCUMENT_HAS_MACROS",
    "document.main+xml, template.main+xml, DOCUMENT_NOT_DOCX",
    "wordprocessingml.document.main, spreadsheetml.sheet.main, DOCUMENT_NOT_DOCX"
  })
  void what_declares_something_else_is_refused(String type, String other, String code)
      throws IOException {
    SampleReport report = SampleReport.of(p(r("Một")));
    String types = SampleReport.parts(report.bytes()).get(SampleReport.TYPES);
    List<String> refusals = refusals(report.with(SampleReport.TYPES, types.replace(type, other)));
    assertTrue(refusals.get(0).startsWith(code), refusals::toString);
  }

  @Test
  void entities_and_damage_are_refused_by_their_parts() throws IOException {
    SampleReport report = SampleReport.of(p(r("Một")));
    assertEquals(
        List.of("DOCUMENT_DECLARES_ENTITIES word/document.xml"),
        refusals(report.with(SampleReport.TEXT, "<!DOCTYPE w [<!ENTITY x \"y\">]><w>&x;</w>")));
    assertEquals(
        List.of("DOCUMENT_UNREADABLE word/document.xml"),
        refusals(report.with(SampleReport.TEXT, "<w:document")));
  }

  private List<String> refusals(SampleReport report) throws IOException {
    Path file = Files.write(folder.resolve("sent.docx"), report.bytes());
    return new OfficeGuard(OfficeKind.DOCUMENT, OfficeLimits.REPORT)
        .refusals(file).stream().map(finding -> finding.code() + " " + finding.pointer()).toList();
  }
}
