package vn.qcdc.it.submission;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.qcdc.it.example.Sheet;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** A workbook as it was downloaded, in the hands of an officer. */
final class OfficersWorkbook {
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final String path;
  private final byte[] bytes;

  OfficersWorkbook(String path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
  }

  String path() {
    return path;
  }

  byte[] bytes() {
    return bytes;
  }

  static OfficersWorkbook download(Sheet sheet, Api officer) {
    String path = sheet.path() + "/workbook";
    return new OfficersWorkbook(path, officer.get(path).expect(200).response().body());
  }

  /** With the figures of a sheet typed into their rows. */
  OfficersWorkbook filled(Sheet sheet) {
    return changed(
        workbook ->
            sheet
                .cells()
                .forEach(
                    cell -> {
                      String number = cell.content().replaceFirst("\"value\": ", "");
                      Row row = row(workbook, cell.measure());
                      Cell value = row.getCell(4);
                      value.setCellValue(Double.parseDouble(number));
                    }));
  }

  OfficersWorkbook with(String place, double number) {
    return changed(workbook -> cell(workbook, place).setCellValue(number));
  }

  OfficersWorkbook with(String place, String text) {
    return changed(workbook -> cell(workbook, place).setCellValue(text));
  }

  OfficersWorkbook changed(Consumer<XSSFWorkbook> change) {
    try (XSSFWorkbook workbook = open();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      change.accept(workbook);
      workbook.write(out);
      return new OfficersWorkbook(path, out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  XSSFWorkbook open() throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  /** A cell of the sheet to fill in, there or not. */
  static Cell cell(XSSFWorkbook workbook, String place) {
    CellReference reference = new CellReference(place);
    XSSFSheet sheet = workbook.getSheetAt(0);
    Row row = sheet.getRow(reference.getRow());
    Row present = row == null ? sheet.createRow(reference.getRow()) : row;
    return present.getCell(reference.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  Answer sendAs(Api sender, String... headers) {
    return send(sender, "", headers);
  }

  Answer rehearseAs(Api sender, String... headers) {
    return send(sender, "?dryRun=true", headers);
  }

  private Answer send(Api sender, String query, String... headers) {
    String[] all = new String[headers.length + 2];
    all[0] = "Content-Type";
    all[1] = XLSX;
    System.arraycopy(headers, 0, all, 2, headers.length);
    return sender.send("PUT", path + query, bytes, all);
  }

  private static Row row(XSSFWorkbook workbook, String measure) {
    for (Row row : workbook.getSheetAt(0)) {
      Cell code = row.getCell(0);
      if (code != null && code.getStringCellValue().equals(measure)) {
        return row;
      }
    }
    throw new AssertionError(measure + " is not in the workbook");
  }
}
