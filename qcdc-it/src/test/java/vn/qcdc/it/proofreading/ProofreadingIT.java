package vn.qcdc.it.proofreading;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.text.Normalizer.Form.NFD;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;
import vn.qcdc.it.running.RunningServer;
import vn.qcdc.server.Role;

class ProofreadingIT {

  private static final String PATH = "/v1/proofreadings";
  private static final String TEXT = "text/plain";
  private static final String SAID = "Tổng kết.\n\nGiải quyết 2.606/2.610 đơn, đạt 99,84%.";

  private final Api reader = Api.reader();

  @Test
  void a_truncated_share_is_found_where_it_stands_and_explained() {
    Answer answer = send(SAID, TEXT).expect(200);
    assertEquals(1, answer.at("/judgements").size(), answer::toString);
    JsonNode found = answer.at("/judgements/0");
    assertEquals("RATE", found.path("kind").asText());
    assertEquals("TRUNCATED", found.path("verdict").asText());
    assertEquals("99,84%", found.at("/doubtful/quote").asText());
    assertEquals("99,85%", found.path("expected").asText());
    assertEquals(List.of("2.606", "2.610"), answer.each("/judgements/0/others", "/quote"));
    assertEquals(2, found.at("/doubtful/place/paragraph").asInt());
    assertEquals(SAID.indexOf("99,84%"), found.at("/doubtful/textFrom").asInt());
    assertEquals(SAID.indexOf("99,84%") + 6, found.at("/doubtful/textUntil").asInt());
    assertTrue(found.path("message").asText().contains("Làm tròn là 99,85%"), found::toString);
    assertEquals(1, answer.at("/document/claims").asInt());
    assertEquals(1, answer.at("/document/doubtful").asInt());
  }

  @Test
  void sound_claims_and_the_text_itself_come_when_they_are_asked_for() {
    String sound = "Có 39/51 xã đạt chuẩn, đạt 76,47%.";
    Answer silent = send(sound, TEXT).expect(200);
    assertEquals(0, silent.at("/judgements").size());
    assertEquals(1, silent.at("/document/claims").asInt());
    assertTrue(silent.at("/passages").isMissingNode());
    Answer told =
        reader.send(
            "POST", PATH + "?all=true&passages=true", sound.getBytes(UTF_8), "Content-Type", TEXT);
    assertEquals(List.of("OK"), told.expect(200).each("/judgements", "/verdict"));
    assertEquals(List.of(sound), told.each("/passages", "/text"));
  }

  @Test
  void json_and_other_encodings_say_the_same() throws IOException {
    JsonNode expected = send(SAID, TEXT).expect(200).json();
    String json = "{\"text\": \"" + SAID.replace("\n", "\\n") + "\"}";
    assertEquals(expected, reader.postJson(PATH, json).expect(200).json());
    assertEquals(expected, send(SAID.getBytes(UTF_16), TEXT).expect(200).json());
    // The encoding of old files has tones apart from their vowels.
    byte[] old = Normalizer.normalize("Có 4/8 xã, đạt 51%.", NFD).getBytes("windows-1258");
    assertEquals(
        List.of("50%"),
        send(old, TEXT + "; charset=windows-1258").expect(200).each("/judgements", "/expected"));
  }

  @Test
  void english_is_answered_to_who_asks_for_it() {
    Answer answer =
        reader.send(
            "POST", PATH, SAID.getBytes(UTF_8), "Content-Type", TEXT, "Accept-Language", "en");
    assertTrue(
        answer.at("/judgements/0/message").asText().contains("Rounded it is 99,85%"),
        answer::toString);
  }

  @Test
  void a_word_document_is_read_with_its_tables_and_footnotes() {
    Answer answer = send(SavedReport.docx(), SavedReport.DOCX).expect(200);
    assertEquals(List.of("99,84%", "26%", "26%"), answer.each("/judgements", "/doubtful/quote"));
    assertEquals(
        List.of("PARAGRAPH", "FOOTNOTE", "CELL"),
        answer.each("/judgements", "/doubtful/place/kind"));
    assertEquals("1", answer.at("/judgements/1/doubtful/place/mark").asText());
    assertEquals(2, answer.at("/judgements/2/doubtful/place/row").asInt());
    assertEquals("DOCX", answer.at("/document/kind").asText());
    assertEquals(6, answer.at("/document/cells").asInt());
  }

  @Test
  void a_pdf_is_read_with_its_pages_and_footnotes() {
    Answer answer = send(SavedReport.pdf(), SavedReport.PDF).expect(200);
    assertEquals(List.of("99,84%", "26%", "26%"), answer.each("/judgements", "/doubtful/quote"));
    assertEquals(1, answer.at("/document/pages").asInt());
    assertEquals(1, answer.at("/judgements/0/doubtful/place/page").asInt());
    assertEquals("FOOTNOTE", answer.at("/judgements/1/doubtful/place/kind").asText());
  }

  @Test
  void the_document_comes_back_with_comments_and_otherwise_as_it_was() throws IOException {
    Answer answer =
        send(SavedReport.docx(), SavedReport.DOCX, "Accept", SavedReport.DOCX).expect(200);
    assertEquals(SavedReport.DOCX, answer.header("Content-Type"));
    assertTrue(answer.header("Content-Disposition").contains("attachment"));
    try (XWPFDocument document =
        new XWPFDocument(new ByteArrayInputStream(answer.response().body()))) {
      XWPFComment[] comments = document.getComments();
      assertEquals(
          List.of("QCDC", "QCDC", "QCDC"),
          Arrays.stream(comments).map(XWPFComment::getAuthor).toList());
      assertTrue(comments[0].getText().contains("Làm tròn là 99,85%"), comments[0]::getText);
      assertTrue(comments[1].getText().startsWith("Trong chú thích 1"), comments[1]::getText);
    }
    Map<String, byte[]> before = SavedReport.parts(SavedReport.docx());
    Map<String, byte[]> after = SavedReport.parts(answer.response().body());
    for (String same : List.of("word/footnotes.xml", "word/styles.xml", "word/settings.xml")) {
      assertArrayEquals(before.get(same), after.get(same), same);
    }
    Answer again = send(answer.response().body(), SavedReport.DOCX).expect(200);
    assertEquals(List.of("99,84%", "26%", "26%"), again.each("/judgements", "/doubtful/quote"));
  }

  @Test
  void only_a_word_document_comes_back_as_one() {
    Answer refused = send(SAID.getBytes(UTF_8), TEXT, "Accept", SavedReport.DOCX);
    assertEquals(
        List.of("ONLY_WORD_IS_ANNOTATED Accept"),
        refused.expectProblem(406, "NOT_ACCEPTABLE").issues());
    send(SAID.getBytes(UTF_8), TEXT, "Accept", SavedReport.DOCX + ", application/json;q=0.5")
        .expect(200);
  }

  static Stream<Arguments> harmful() {
    String types = "[Content_Types].xml";
    String text = "word/document.xml";
    return Stream.of(
        Arguments.of(
            "macros",
            415,
            "DOCUMENT_HAS_MACROS " + types,
            SavedReport.with(
                types, xml -> xml.replace("document.main+xml", "document.macroEnabled.main+xml"))),
        Arguments.of(
            "another format",
            415,
            "DOCUMENT_NOT_DOCX body",
            SavedReport.with(types, xml -> xml.replace("wordprocessingml.document.main", "x"))),
        Arguments.of("a PDF", 415, "DOCUMENT_NOT_DOCX body", SavedReport.pdf()),
        Arguments.of(
            "an entity",
            400,
            "DOCUMENT_DECLARES_ENTITIES " + text,
            SavedReport.with(
                text, xml -> "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w>&x;</w>")),
        Arguments.of(
            "damage",
            400,
            "DOCUMENT_UNREADABLE " + text,
            SavedReport.with(text, xml -> xml.substring(0, xml.length() / 2))),
        Arguments.of(
            "no body",
            400,
            "DOCUMENT_UNREADABLE " + text,
            SavedReport.with(text, xml -> "<document/>")),
        Arguments.of(
            "a bomb",
            400,
            "DOCUMENT_SWELLS word/media/image.xml",
            SavedReport.with("word/media/image.xml", xml -> "<a>" + " ".repeat(64 << 20) + "</a>")),
        Arguments.of("too large", 413, "DOCUMENT_TOO_LARGE body", new byte[(10 << 20) + 1]));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("harmful")
  void a_document_that_may_do_harm_is_not_opened(
      String name, int status, String issue, byte[] body) {
    Answer refused = send(body, SavedReport.DOCX);
    String code = refused.expect(status).at("/code").asText();
    assertEquals(List.of(issue), refused.expectProblem(status, code).issues());
  }

  @Test
  void what_a_document_links_to_is_neither_fetched_nor_a_reason_to_refuse() {
    String linked =
        "<Relationship Id=\"rIdEvil\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
            + "relationships/attachedTemplate\" Target=\"http://127.0.0.1:1/evil.dotm\""
            + " TargetMode=\"External\"/></Relationships>";
    byte[] body =
        SavedReport.with(
            "word/_rels/document.xml.rels", xml -> xml.replace("</Relationships>", linked));
    assertEquals(3, send(body, SavedReport.DOCX).expect(200).at("/judgements").size());
  }

  @Test
  void a_pdf_without_an_end_or_a_beginning_is_refused() {
    byte[] half = Arrays.copyOf(SavedReport.pdf(), 900);
    assertEquals(
        List.of("DOCUMENT_UNREADABLE body"),
        send(half, SavedReport.PDF).expectProblem(400, "BAD_REQUEST").issues());
    assertEquals(
        List.of("DOCUMENT_NOT_PDF body"),
        send(SAID, SavedReport.PDF).expectProblem(415, "UNSUPPORTED_MEDIA_TYPE").issues());
  }

  @Test
  void what_is_no_text_is_refused() {
    byte[] broken = {'a', (byte) 0xC3, (byte) 0x28};
    send(broken, TEXT).expectProblem(400, "BAD_REQUEST");
    send(SAID, TEXT + "; charset=x").expectProblem(415, "UNSUPPORTED_MEDIA_TYPE");
    send(SAID, "text/csv").expectProblem(415, "UNSUPPORTED_MEDIA_TYPE");
    send("1".repeat(2_000_001), TEXT).expectProblem(413, "TOO_LARGE");
    for (String json : List.of("", "{", "[]", "{\"text\": 1}", "{\"text\": \"a\", \"x\": 1}")) {
      send(json, Api.JSON).expectProblem(400, "BAD_REQUEST");
    }
    reader
        .send("POST", PATH + "?al=true", SAID.getBytes(UTF_8), "Content-Type", TEXT)
        .expectProblem(400, "BAD_REQUEST");
  }

  @Test
  void figures_of_the_report_are_laid_beside_those_of_the_system() {
    Example.load();
    String hamlets =
        reader.get("/v1/figures?unit=93&measure=HAMLETS&period=2023").at("/items/0/total").asText();
    String text =
        "Có %s ấp, khu vực. Đã có 7.777.777 ấp, khu vực có quy ước, nội quy, quy chế."
            .formatted(hamlets);
    Answer answer = compare(reader, text, "?unit=93&period=2023").expect(200);
    assertEquals(
        List.of("SAME", "DIFFERENT"), answer.each("/systemFigures", "/verdict"), answer::toString);
    assertEquals("HAMLETS_WITH_CONVENTION", answer.at("/systemFigures/1/known/measure").asText());
    assertEquals(7_777_777, answer.at("/systemFigures/1/amount").asInt());
    assertTrue(compare(reader, text, "").at("/systemFigures").isMissingNode());
    compare(reader, text, "?unit=93").expectProblem(400, "BAD_REQUEST");
    compare(reader, text, "?unit=93&period=x").expectProblem(400, "BAD_REQUEST");
    compare(reader, text, "?unit=0&period=2023").expectProblem(404, "NOT_FOUND");
    compare(Api.readerOf("68"), text, "?unit=93&period=2023").expectProblem(403, "FORBIDDEN");
  }

  private static Answer compare(Api caller, String text, String query) {
    return caller.send("POST", PATH + query, text.getBytes(UTF_8), "Content-Type", TEXT);
  }

  @Test
  void the_public_may_not_ask() {
    Api.as(Role.PUBLIC)
        .send("POST", PATH, SAID.getBytes(UTF_8), "Content-Type", TEXT)
        .expectProblem(403, "FORBIDDEN");
  }

  @Test
  void nothing_of_a_report_gets_into_the_log() throws IOException {
    String needle = "Nguyễn Kín Đáo";
    send(needle + ": " + SAID, TEXT).expect(200);
    send("{\"text\": \"" + needle, Api.JSON).expect(400);
    send(SavedReport.with("word/document.xml", xml -> xml + needle), SavedReport.DOCX).expect(400);
    try (Stream<Path> files = Files.walk(RunningServer.shared().home())) {
      for (Path file : files.filter(each -> each.toString().contains(".log")).toList()) {
        assertFalse(Files.readString(file).contains(needle), file::toString);
      }
    }
  }

  private Answer send(String body, String type) {
    return send(body.getBytes(UTF_8), type);
  }

  private Answer send(byte[] body, String type, String... headers) {
    String[] all = Arrays.copyOf(new String[] {"Content-Type", type}, headers.length + 2);
    System.arraycopy(headers, 0, all, 2, headers.length);
    return reader.send("POST", PATH, body, all);
  }
}
