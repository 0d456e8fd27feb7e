package vn.qcdc.it.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;
import vn.qcdc.server.Role;

/** Does things, each under a trace of its own, and looks up what the audit says of them. */
final class Trail {

  private final Api auditor = Api.as(Role.AUDITOR);
  private final Instant begun = Instant.now();
  private final Set<String> seen = new TreeSet<>();

  /** What was done so far and has left an entry. */
  Set<String> seen() {
    return seen;
  }

  /**
   * Does it and finds its one entry.
   *
   * @param actor subject of the token
   * @param act takes the headers that it must send
   */
  JsonNode one(String operation, String actor, Function<String[], Answer> act) {
    String trace = trace();
    Answer answer = act.apply(traced(trace));
    List<JsonNode> entries = of(trace);
    assertEquals(1, entries.size(), () -> operation + ": " + answer + entries);
    JsonNode entry = entries.get(0);
    assertEquals(operation, entry.path("operation").asText());
    assertEquals(actor, entry.path("actor").asText());
    seen.add(operation);
    return entry;
  }

  /** Does what may come too late to change anything, and says whether it left its one entry. */
  boolean oneAtMost(String operation, Function<String[], Answer> act) {
    String trace = trace();
    Answer answer = act.apply(traced(trace));
    List<String> operations =
        of(trace).stream().map(entry -> entry.path("operation").asText()).toList();
    assertTrue(operations.isEmpty() || operations.equals(List.of(operation)), answer::toString);
    seen.addAll(operations);
    return !operations.isEmpty();
  }

  /** Does it and finds nothing. */
  Answer none(Function<String[], Answer> act) {
    String trace = trace();
    Answer answer = act.apply(traced(trace));
    assertEquals(List.of(), of(trace), answer::toString);
    return answer;
  }

  /** All entries under a trace since this test began. */
  List<JsonNode> of(String trace) {
    List<JsonNode> found = new ArrayList<>();
    String address = "/v1/audit?limit=1000&from=" + begun;
    String next = "";
    do {
      Answer page =
          auditor.get(address + (next.isEmpty() ? "" : "&cursor=" + Api.encoded(next))).expect(200);
      for (JsonNode item : page.at("/items")) {
        if (item.at("/entry/trace").asText().equals(trace)) {
          found.add(item.path("entry"));
        }
      }
      next = page.at("/next").asText();
    } while (!next.isEmpty());
    return found;
  }

  static String trace() {
    byte[] bytes = new byte[16];
    ThreadLocalRandom.current().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  static String[] traced(String trace, String... more) {
    String[] headers = new String[more.length + 2];
    headers[0] = "traceparent";
    headers[1] = "00-" + trace + "-00f067aa0ba902b7-01";
    System.arraycopy(more, 0, headers, 2, more.length);
    return headers;
  }

  /** What an entry says that was done to a table. */
  static JsonNode change(JsonNode entry, String table, String act) {
    for (JsonNode change : entry.path("changes")) {
      if (change.path("table").asText().equals(table) && change.path("act").asText().equals(act)) {
        return change;
      }
    }
    throw new AssertionError("No " + act + " of " + table + " in " + entry);
  }
}
