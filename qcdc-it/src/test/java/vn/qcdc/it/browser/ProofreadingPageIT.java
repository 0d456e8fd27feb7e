package vn.qcdc.it.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.running.RunningServer;
import vn.qcdc.server.Role;

/** The page on which officers have their reports read; needs Chromium on the PATH. */
class ProofreadingPageIT {

  private static final String DOWNLOADED = "report-da-soat.docx";

  private final RunningServer server = RunningServer.shared();

  @TempDir private Path folder;
  private Browser browser;

  @BeforeAll
  static void load() {
    assumeTrue(
        Browser.program().isPresent(),
        "NOT TESTED: Chromium is not on the PATH, so nobody has looked at the page");
    Example.load();
  }

  @BeforeEach
  void open() throws IOException {
    browser = Browser.start(Browser.program().orElseThrow(), folder);
    browser.open(server.baseUri().resolve("/proofreading.html"));
    set("token", server.token(Role.READER, "92"));
  }

  @AfterEach
  void close() throws InterruptedException {
    browser.close();
  }

  @Test
  void pasted_text_appears_with_its_doubtful_numbers_marked_and_explained() {
    set("text", "Tổng kết.\n\nGiải quyết 2.606/2.610 đơn, đạt 99,84%. <b>Có 525 ấp, khu vực</b>.");
    set("unit", "93");
    set("period", "2023");
    proofread();
    assertEquals("99,84%✂1", text("mark"));
    assertTrue(text("#findings li").contains("Làm tròn là 99,85%"), text("#findings"));
    assertTrue(text("#report").contains("<b>Có 525 ấp"), text("#report"));
    assertTrue(text("#beside").contains("Ấp, khu vực"), text("#beside"));
    assertEquals("list-title", focus());
    browser.evaluate("document.querySelector('#findings button').click()");
    assertEquals("mark-0", focus());
    assertEquals("#finding-0", browser.evaluate("document.querySelector('mark a').hash").asText());
  }

  @Test
  void a_word_document_can_be_downloaded_with_comments() throws IOException {
    browser.choose("[name=file]", report());
    proofread();
    assertEquals(3, browser.evaluate("document.querySelectorAll('mark').length").asInt());
    assertEquals(6, browser.evaluate("document.querySelectorAll('#report td').length").asInt());
    browser.evaluate("document.querySelector('#download button').click()");
    Path file = folder.resolve("downloads").resolve(DOWNLOADED);
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    while (!isWhole(file) && Instant.now().isBefore(end)) {
      Browser.pause();
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertTrue(zip.getEntry("word/comments.xml") != null, file::toString);
    }
  }

  @Test
  void what_is_refused_says_why() {
    set("token", "no.such.token");
    set("text", "Có 12 xã.");
    browser.evaluate("document.querySelector('#question button').click()");
    browser.await("document.querySelector('.problem') !== null");
    assertTrue(browser.evaluate("document.getElementById('result').hidden").asBoolean());
  }

  private void proofread() {
    browser.evaluate("document.querySelector('#question button').click()");
    browser.await("!document.getElementById('result').hidden");
  }

  private void set(String field, String value) {
    browser.evaluate(
        "document.querySelector('[name=%s]').value = %s"
            .formatted(field, Answer.JSON.valueToTree(value)));
  }

  private String text(String selector) {
    return browser
        .evaluate("document.querySelector('%s').textContent".formatted(selector))
        .asText();
  }

  private String focus() {
    return browser.evaluate("document.activeElement.id").asText();
  }

  private Path report() throws IOException {
    try (InputStream saved =
        ProofreadingPageIT.class.getResourceAsStream("/vn/qcdc/it/proofreading/report.docx")) {
      Path file = folder.resolve("report.docx");
      Files.copy(Objects.requireNonNull(saved), file);
      return file;
    }
  }

  private static boolean isWhole(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.size() > 0;
    } catch (ZipException | NoSuchFileException notYet) {
      return false;
    }
  }
}
