package vn.qcdc.it.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;
import vn.qcdc.it.running.RunningServer;
import vn.qcdc.server.Role;

/** The chain over HTTP: exported, verified within the server and without it, and broken. */
class AuditIT {

  private static final String VERIFICATION = "/v1/audit/verification";

  private final Api auditor = Api.as(Role.AUDITOR);

  @BeforeAll
  static void load() {
    Example.load();
  }

  @Test
  void an_export_can_be_verified_without_the_server() throws NoSuchAlgorithmException {
    Answer file = auditor.get("/v1/audit", "Accept", "application/x-ndjson").expect(200);
    List<String> lines = file.text().lines().toList();
    assertTrue(lines.size() > 3, file::toString);
    String before = Answer.parse(lines.get(0)).path("previous").asText();
    for (String line : lines) {
      JsonNode link = Answer.parse(line);
      String text = line.substring(line.indexOf("\"entry\": ") + 9, line.length() - 1);
      assertEquals(before, link.path("previous").asText());
      assertEquals(sha256(before + "\n" + text), link.path("hash").asText(), line);
      before = link.path("hash").asText();
    }
    assertEquals(
        lines.size(), Answer.parse(lines.get(lines.size() - 1)).at("/entry/number").asInt());
    Answer table = auditor.get("/v1/audit", "Accept", "text/csv").expect(200);
    assertTrue(table.text().startsWith("number,at,actor,issuer,client,"), table::toString);
    assertTrue(table.text().lines().count() > lines.size());
  }

  @Test
  void entries_are_found_by_who_did_what_and_when() {
    Answer imports =
        auditor
            .get("/v1/audit?operation=importUnits&actor=it-administrator&subject=/v1/units&limit=1")
            .expect(200);
    assertEquals("importUnits", imports.at("/items/0/entry/operation").asText());
    String at = imports.at("/items/0/entry/at").asText();
    assertEquals(
        imports.at("/items/0"),
        auditor.get("/v1/audit?from=" + at + "&limit=1").expect(200).at("/items/0"));
    for (String nobody :
        List.of(
            "actor=nobody",
            "client=none",
            "operation=nothing",
            "subject=/x",
            "until=2020-01-01T00:00:00Z")) {
      assertEquals(0, auditor.get("/v1/audit?" + nobody).expect(200).at("/items").size(), nobody);
    }
    Answer migration = auditor.get("/v1/audit?actor=system&limit=1000").expect(200);
    assertTrue(
        migration.each("/items", "/entry/operation").stream()
            .allMatch(o -> o.startsWith("system:")));
    auditor.get("/v1/audit?cursor=x").expectProblem(400, "BAD_REQUEST");
    auditor.get(VERIFICATION + "?known=x").expectProblem(400, "BAD_REQUEST");
  }

  @Test
  void what_is_changed_behind_the_back_of_the_server_is_found_and_where() throws SQLException {
    Answer sound = auditor.get(VERIFICATION).expect(200);
    assertTrue(sound.at("/whole").asBoolean(), sound::toString);
    String known = sound.at("/head/number").asText() + ":" + sound.at("/head/hash").asText();
    tamper(
        "CREATE TABLE true_entry AS SELECT number, entry FROM audit_entry WHERE number = 2;"
            + "UPDATE audit_entry SET entry = entry || '{\"actor\": \"người khác\"}'"
            + " WHERE number = 2",
        "UPDATE audit_entry SET entry = true_entry.entry FROM true_entry"
            + " WHERE audit_entry.number = true_entry.number; DROP TABLE true_entry",
        "CHANGED 2 2",
        known);
    tamper(
        "CREATE TABLE stolen AS SELECT entry, previous, hash FROM audit_entry WHERE number = 3;"
            + "DELETE FROM audit_entry WHERE number = 3",
        "INSERT INTO audit_entry (entry, previous, hash) SELECT * FROM stolen; DROP TABLE stolen",
        "MISSING 3 3",
        known);
    Answer stranger = auditor.get(VERIFICATION + "?known=1:" + "0".repeat(64)).expect(200);
    assertEquals("REWRITTEN", stranger.at("/places/0/kind").asText());
    Answer later = auditor.get(VERIFICATION + "?known=999999999:" + "0".repeat(64)).expect(200);
    assertEquals("CUT_OFF", later.at("/places/0/kind").asText());
    Answer mended = auditor.get(VERIFICATION + "?known=" + known).expect(200);
    assertTrue(mended.at("/whole").asBoolean(), mended::toString);
    assertTrue(mended.at("/entries").asLong() > sound.at("/entries").asLong());
    assertTrue(RunningServer.shared().logTail(200).contains("Audit verified: "));
  }

  @Test
  void the_server_is_not_logged_in_as_the_owner() {
    String log = RunningServer.shared().logTail(100_000);
    assertTrue(log.contains("Audit head: "), "no checkpoint");
    assertFalse(log.contains("owns the audit and could change it"), "logged in as the owner");
  }

  private void tamper(String act, String undo, String found, String known) throws SQLException {
    behindTheBack(act);
    try {
      Answer broken = auditor.get(VERIFICATION + "?known=" + known).expect(200);
      assertFalse(broken.at("/whole").asBoolean());
      assertEquals(1, broken.at("/broken").asInt(), broken::toString);
      JsonNode place = broken.at("/places/0");
      assertEquals(
          found,
          place.path("kind").asText()
              + " "
              + place.path("first").asText()
              + " "
              + place.path("last").asText());
    } finally {
      behindTheBack(undo);
    }
  }

  private static void behindTheBack(String statements) throws SQLException {
    try (Connection connection = OnRecord.behindTheBack();
        Statement statement = connection.createStatement()) {
      statement.execute("SET session_replication_role = replica");
      statement.execute(statements);
    }
  }

  private static String sha256(String text) throws NoSuchAlgorithmException {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
