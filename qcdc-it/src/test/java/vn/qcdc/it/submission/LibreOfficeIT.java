package vn.qcdc.it.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.example.Sheet;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** Workbooks that LibreOffice has opened and saved; needs {@code soffice} on the PATH. */
class LibreOfficeIT {
  private final Api officer = Api.officerOf("92");

  @TempDir private Path temporary;

  @BeforeAll
  static void load() {
    assumeTrue(
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(each -> Files.isExecutable(Path.of(each, "soffice"))),
        "NOT TESTED: LibreOffice (soffice) is not on the PATH, so no workbook was saved by it");
    Example.load();
  }

  @Test
  void a_workbook_saved_by_libreoffice_is_accepted() throws Exception {
    Sheet sheet = SampleSheets.fresh();
    OfficersWorkbook filled = OfficersWorkbook.download(sheet, officer).filled(sheet);
    Answer created = saved(filled, "xlsx").sendAs(officer).expect(201);
    assertEquals(sheet.figures(), created.at("/figures"));
    OfficersWorkbook standing = OfficersWorkbook.download(sheet, officer);
    Answer again = saved(standing, "xlsx").sendAs(officer).expect(200);
    assertEquals("UNCHANGED", again.at("/outcome").asText());
  }

  @Test
  void even_on_the_way_through_another_format() throws Exception {
    Sheet sheet = SampleSheets.fresh();
    OfficersWorkbook filled = OfficersWorkbook.download(sheet, officer).filled(sheet);
    Answer created = saved(filled, "ods", "xlsx").sendAs(officer).expect(201);
    assertEquals(sheet.figures(), created.at("/figures"));
  }

  @Test
  void errors_are_found_at_the_same_cells_and_the_annotated_workbook_goes_on() throws Exception {
    Sheet sheet = SampleSheets.fresh();
    OfficersWorkbook wrong =
        OfficersWorkbook.download(sheet, officer)
            .filled(sheet)
            .with("E13", "1.536")
            .changed(workbook -> OfficersWorkbook.cell(workbook, "E19").setBlank())
            .with("F19", "Không áp dụng");
    OfficersWorkbook saved = saved(wrong, "xlsx");
    List<String> expected = List.of("NUMBER_AMBIGUOUS Biểu!E13", "REASON_MISSING Biểu!G19");
    assertEquals(expected, saved.sendAs(officer).expectProblem(422, "UNPROCESSABLE").issues());
    byte[] annotated =
        saved.sendAs(officer, "Accept", OfficersWorkbook.XLSX).expect(422).response().body();
    saved(new OfficersWorkbook(wrong.path(), annotated), "xlsx")
        .with("E13", 1536)
        .with("G19", "Xã mới thành lập")
        .sendAs(officer)
        .expect(201);
  }

  /**
   * What LibreOffice makes of a workbook when it opens and saves it, in one format after another.
   */
  private OfficersWorkbook saved(OfficersWorkbook workbook, String... formats)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(temporary, "saved");
    Path file = Files.write(folder.resolve("sent.xlsx"), workbook.bytes());
    for (String format : formats) {
      Path out = Files.createTempDirectory(folder, format);
      Process office =
          new ProcessBuilder(
                  "soffice",
                  "-env:UserInstallation=" + temporary.resolve("profile").toUri(),
                  "--headless",
                  "--convert-to",
                  format,
                  "--outdir",
                  out.toString(),
                  file.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("soffice.log").toFile())
              .start();
      assertTrue(office.waitFor(3, TimeUnit.MINUTES), "soffice does not end");
      file = out.resolve("sent." + format);
    }
    return new OfficersWorkbook(workbook.path(), Files.readAllBytes(file));
  }
}
