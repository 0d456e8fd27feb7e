package vn.qcdc.reporting.workbook;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.reporting.office.OfficeGuard;
import vn.qcdc.reporting.office.OfficeKind;
import vn.qcdc.reporting.office.OfficeLimits;
import vn.qcdc.reporting.wording.Language;

/** Evil files, made here, each from a workbook that passes. */
class WorkbookGuardTest {

  private static final String TYPES = "[Content_Types].xml";
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

  @TempDir private Path folder;

  @Test
  void a_workbook_of_ours_passes_blank_standing_and_annotated() throws IOException {
    assertEquals(List.of(), refusals(SampleWorkbook.of(SampleWorkbook.yearly())));
    byte[] standing = SampleWorkbook.standing(SampleWorkbook.quarterly(), 7);
    assertEquals(List.of(), refusals(standing));
    assertEquals(
        List.of(),
        refusals(
            AnnotatedWorkbook.of(
                standing, List.of(new Remark("Biểu!E7", "-1", "Số âm")), Language.VIETNAMESE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "form,unit,period\r\n", "%PDF-1.7", "PK", "<html></html>"})
  void what_is_no_zip_is_no_workbook(String content) throws IOException {
    assertEquals(List.of("WORKBOOK_NOT_XLSX body"), refusals(content.getBytes(UTF_8)));
  }

  @Test
  void other_formats_of_office_programs_are_named() throws IOException {
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3};
    assertEquals(List.of("WORKBOOK_NOT_XLSX body"), refusals(old));
    // The first entry of these is stored as it is, so that it can be recognised.
    String ods = "PK\3\4" + "\0".repeat(26) + "mimetypeapplication/vnd.oasis.opendocument.text";
    assertEquals(List.of("WORKBOOK_NOT_XLSX body"), refusals(ods.getBytes(UTF_8)));
    byte[] letter =
        zip(
            Map.of(
                TYPES,
                "<Types><Override ContentType='application/vnd.openxmlformats-officedocument."
                    + "wordprocessingml.document.main+xml'/></Types>"));
    assertEquals(List.of("WORKBOOK_NOT_XLSX body"), refusals(letter));
  }

  @Test
  void an_encrypted_workbook_is_called_so() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("bí mật");
      try (var stream = encryptor.getDataStream(container)) {
        stream.write(SampleWorkbook.of(SampleWorkbook.quarterly()));
      }
      container.writeFilesystem(out);
    }
    assertEquals(List.of("WORKBOOK_ENCRYPTED body"), refusals(out.toByteArray()));
  }

  @Test
  void a_file_above_the_limit_is_not_even_read() throws IOException {
    byte[] large = new byte[(int) OfficeLimits.ENTRY.bytes() + 1];
    assertEquals(List.of("WORKBOOK_TOO_LARGE body"), refusals(large));
  }

  @Test
  void a_zip_bomb_is_left_where_it_becomes_too_large() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      zip.write("<sst><t>".getBytes(UTF_8));
      byte[] nothing = " ".repeat(1 << 16).getBytes(UTF_8);
      for (int i = 0; i < 8000; i++) {
        zip.write(nothing);
      }
    }
    assertTrue(out.size() < OfficeLimits.ENTRY.bytes(), out.size() + " bytes");
    assertEquals(List.of("WORKBOOK_SWELLS xl/sharedStrings.xml"), refusals(out.toByteArray()));
  }

  @Test
  void many_small_entries_that_swell_together_are_a_bomb_too() throws IOException {
    Map<String, String> parts = parts();
    for (int i = 0; i < 30; i++) {
      parts.put("xl/media/part" + i + ".png", " ".repeat(1 << 20));
    }
    List<String> refusals = refusals(zip(parts));
    assertEquals(1, refusals.size());
    assertTrue(refusals.get(0).startsWith("WORKBOOK_SWELLS xl/media/part"), refusals::toString);
  }

  @Test
  void too_many_entries_are_refused() throws IOException {
    Map<String, String> parts = parts();
    for (int i = 0; i < 300; i++) {
      parts.put("xl/part" + i + ".xml", "<a/>");
    }
    assertTrue(refusals(zip(parts)).get(0).startsWith("WORKBOOK_SWELLS xl/part"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE worksheet [<!ENTITY x SYSTEM"
            + " \"file:///etc/passwd\">]><worksheet>&x;</worksheet>",
        "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>"
            + "<w>&c;</w>",
        "<!DOCTYPE w SYSTEM \"http://127.0.0.1:1/evil.dtd\"><w/>"
      })
  void entities_are_neither_read_nor_expanded(String xml) throws IOException {
    assertEquals(List.of("WORKBOOK_DECLARES_ENTITIES " + SHEET), refusals(with(SHEET, xml)));
  }

  @Test
  void entities_are_found_in_another_encoding_too() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts().forEach((name, xml) -> parts.put(name, xml.getBytes(UTF_8)));
    parts.put(
        SHEET,
        "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE w [<!ENTITY a \"b\">]><w/>"
            .getBytes(UTF_16LE));
    assertEquals(List.of("WORKBOOK_DECLARES_ENTITIES " + SHEET), refusals(zipped(parts)));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "WORKBOOK_HAS_MACROS, application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    "WORKBOOK_HAS_MACROS, application/vnd.ms-office.vbaProject",
    "WORKBOOK_HAS_MACROS, application/vnd.ms-excel.macrosheet+xml",
    "WORKBOOK_HAS_MACROS, application/vnd.ms-excel.sheet.binary.macroEnabled.main",
    "WORKBOOK_REACHES_OUT,"
        + " application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml",
    "WORKBOOK_REACHES_OUT,"
        + " application/vnd.openxmlformats-officedocument.spreadsheetml.connections+xml",
    "WORKBOOK_REACHES_OUT, application/vnd.openxmlformats-officedocument.oleObject"
  })
  void what_a_part_says_of_itself_counts_whatever_it_is_called(String code, String type)
      throws IOException {
    String types = parts().get(TYPES);
    String declared =
        "<Override PartName=\"/xl/harmless.xml\" ContentType=\"" + type + "\"/></Types>";
    byte[] evil = with(TYPES, types.replace("</Types>", declared));
    assertEquals(List.of(code + " " + TYPES), refusals(evil));
  }

  @ParameterizedTest(name = "{1} {2}")
  @CsvSource({
    "WORKBOOK_HAS_MACROS, http://schemas.microsoft.com/office/2006/relationships/vbaProject, ''",
    "WORKBOOK_REACHES_OUT,"
        + " http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink, ''",
    "WORKBOOK_REACHES_OUT,"
        + " http://schemas.openxmlformats.org/officeDocument/2006/relationships/image, External",
    "WORKBOOK_REACHES_OUT,"
        + " http://schemas.openxmlformats.org/officeDocument/2006/relationships/package, ''"
  })
  void relations_to_code_or_to_outside_are_refused(String code, String type, String mode)
      throws IOException {
    assertEquals(List.of(code + " " + RELATIONS), refusals(related(type, mode)));
  }

  @Test
  void a_link_that_a_person_may_click_is_no_danger() throws IOException {
    assertEquals(
        List.of(),
        refusals(
            related(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
                "External")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<f>cmd|'/C calc'!A0</f>",
        "<f>DDE(\"soffice\",\"x\",\"y\")</f>",
        "<ddeLink ddeService=\"cmd\" ddeTopic=\"/c calc\"/>"
      })
  void formulas_that_start_programs_are_refused(String xml) throws IOException {
    byte[] evil = with(SHEET, "<worksheet><c r=\"E7\">" + xml + "</c></worksheet>");
    assertEquals(List.of("WORKBOOK_REACHES_OUT " + SHEET), refusals(evil));
  }

  @Test
  void a_file_within_the_file_is_refused() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts().forEach((name, xml) -> parts.put(name, xml.getBytes(UTF_8)));
    parts.put("xl/embeddings/thing.bin", zip(Map.of("a.xml", "<a/>")));
    assertEquals(List.of("WORKBOOK_REACHES_OUT xl/embeddings/thing.bin"), refusals(zipped(parts)));
  }

  @Test
  void damage_is_found_with_its_place() throws IOException {
    assertEquals(List.of("WORKBOOK_UNREADABLE " + SHEET), refusals(with(SHEET, "<worksheet>")));
    byte[] cut = SampleWorkbook.of(SampleWorkbook.quarterly());
    byte[] half = Arrays.copyOf(cut, cut.length / 2);
    assertTrue(refusals(half).get(0).startsWith("WORKBOOK_UNREADABLE "));
  }

  private List<String> refusals(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("sent.xlsx"), content);
    return new OfficeGuard(OfficeKind.WORKBOOK, OfficeLimits.ENTRY)
        .refusals(file).stream().map(finding -> finding.code() + " " + finding.pointer()).toList();
  }

  private static byte[] related(String type, String mode) throws IOException {
    String relation =
        "<Relationship Id=\"rId99\" Type=\"%s\" Target=\"x.xml\"%s/></Relationships>"
            .formatted(type, mode.isEmpty() ? "" : " TargetMode=\"" + mode + "\"");
    return with(RELATIONS, parts().get(RELATIONS).replace("</Relationships>", relation));
  }

  private static byte[] with(String part, String content) throws IOException {
    Map<String, String> parts = parts();
    parts.put(part, content);
    return zip(parts);
  }

  /** The parts of a workbook of ours. */
  private static Map<String, String> parts() throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    byte[] bytes = SampleWorkbook.of(SampleWorkbook.quarterly());
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return parts;
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    parts.forEach((name, content) -> bytes.put(name, content.getBytes(UTF_8)));
    return zipped(bytes);
  }

  private static byte[] zipped(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return out.toByteArray();
  }
}
