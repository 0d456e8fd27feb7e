package vn.qcdc.reporting.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.figure.Revision;
import vn.qcdc.domain.submission.BlankSheet;
import vn.qcdc.domain.submission.SampleSubmission;
import vn.qcdc.domain.submission.SheetAddress;
import vn.qcdc.reporting.wording.Language;

/**
 * Workbooks of xã Hiệp Hưng: the quarterly one has its four figures in E7 to E10, the yearly one
 * its nine in E7 to E15, the last of them a question for yes or no.
 */
final class SampleWorkbook {

  private SampleWorkbook() {}

  static BlankSheet quarterly() {
    return SampleSubmission.blank();
  }

  static BlankSheet yearly() {
    return SampleSubmission.blank(new SheetAddress(SampleCatalogue.PLACES, "31429", "2023"));
  }

  static byte[] of(BlankSheet blank) throws IOException {
    return EntryWorkbook.of(blank, null, Language.VIETNAMESE);
  }

  static byte[] standing(BlankSheet blank, int revision) throws IOException {
    KeptSheet kept =
        blank
            .fill(SampleSubmission.figures())
            .fold(
                filled ->
                    new KeptSheet(
                        filled.sheet(), new Revision(revision, Instant.EPOCH, "Trần Văn Hòa")),
                findings -> {
                  throw new IllegalArgumentException(findings.toString());
                });
    return EntryWorkbook.of(blank, kept, Language.VIETNAMESE);
  }

  static byte[] changed(byte[] bytes, Consumer<XSSFWorkbook> change) throws IOException {
    try (XSSFWorkbook workbook = open(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      change.accept(workbook);
      workbook.write(out);
      return out.toByteArray();
    }
  }

  static XSSFWorkbook open(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  /** A cell of the sheet that is filled in, there or not. */
  static Cell cell(XSSFWorkbook workbook, String place) {
    XSSFSheet sheet = workbook.getSheetAt(0);
    CellReference reference = new CellReference(place);
    Row row = sheet.getRow(reference.getRow());
    return row.getCell(reference.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }
}
