package vn.qcdc.server;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Takes in what was said at the dialogues of an example. Whatever is sent has a key of its own, so
 * that a second load goes on where the first one broke off.
 */
final class OpinionFeed {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
  private static final int PAGE = 1000;

  private final ApiClient api;
  private final Progress progress;
  private final Map<String, String> sessions;

  OpinionFeed(ApiClient api, Progress progress) throws IOException, InterruptedException {
    this.api = api;
    this.progress = progress;
    this.sessions = sessions();
  }

  /**
   * What came of opinions of which only the number is known, and that were not answered at once:
   * {@code external_id} of the session, {@code
   * on,under_way,unfinished,passed_up,passed_to,waiting}.
   */
  void outcomes(Path file) throws IOException, InterruptedException {
    new SideBySide<>(read(file), this::move, progress).send();
  }

  /** Opinions that are known one by one: {@code external_id,slip,field,text,to,answer}. */
  void slips(Path file) throws IOException, InterruptedException {
    Map<String, List<CSVRecord>> bySession = new LinkedHashMap<>();
    for (CSVRecord row : read(file)) {
      bySession.computeIfAbsent(row.get("external_id"), key -> new ArrayList<>()).add(row);
    }
    for (Map.Entry<String, List<CSVRecord>> each : bySession.entrySet()) {
      api.postCsv(session(each.getKey()) + "/opinions/imports", slips(each.getValue()));
    }
  }

  private void move(CSVRecord row) throws IOException, InterruptedException {
    String session = session(row.get("external_id"));
    String waiting =
        "/v1/matters?standing=WAITING&origin=" + session.substring(session.lastIndexOf('/') + 1);
    for (Object item : items(api.get(waiting))) {
      Map<?, ?> matter = (Map<?, ?>) item;
      if (!String.valueOf(matter.get("weight")).equals(row.get("waiting"))) {
        move(row, "/v1/matters/" + matter.get("id"));
      }
    }
  }

  private void move(CSVRecord row, String matter) throws IOException, InterruptedException {
    act(row, matter, "under_way", Map.of("act", "REPORT", "outcome", "UNDER_WAY"));
    act(
        row,
        matter,
        "unfinished",
        Map.of("act", "REPORT", "outcome", "UNFINISHED", "note", "Giải quyết chưa xong"));
    act(row, matter, "passed_up", Map.of("act", "FORWARD", "to", row.get("passed_to")));
  }

  private void act(CSVRecord row, String matter, String column, Map<String, Object> how)
      throws IOException, InterruptedException {
    int number = Integer.parseInt(row.get(column));
    if (number > 0) {
      Map<String, Object> act = new HashMap<>(how);
      act.put("number", number);
      act.put("on", row.get("on"));
      api.act(matter, "/steps", act, row.get("external_id") + "-" + column);
    }
  }

  private Map<String, String> sessions() throws IOException, InterruptedException {
    Map<String, String> found = new HashMap<>();
    Object next = "";
    while (next != null) {
      Map<String, Object> page =
          api.get("/v1/dialogues?limit=" + PAGE + ("".equals(next) ? "" : "&cursor=" + next));
      for (Object item : items(page)) {
        Map<?, ?> session = (Map<?, ?>) item;
        if (session.get("externalId") instanceof String externalId) {
          found.put(externalId, "/v1/dialogues/" + session.get("id"));
        }
      }
      next = page.get("next");
    }
    return found;
  }

  private static List<?> items(Map<String, Object> page) {
    return page.get("items") instanceof List<?> items ? items : List.of();
  }

  private String session(String externalId) {
    String path = sessions.get(externalId);
    if (path == null) {
      throw new CannotProceed("No dialogue has the external id " + externalId);
    }
    return path;
  }

  private static String slips(List<CSVRecord> rows) {
    StringJoiner csv = new StringJoiner("\r\n", "slip,field,text,to,answer\r\n", "\r\n");
    for (CSVRecord row : rows) {
      csv.add(
          FORMAT.format(
              row.get("slip"),
              row.get("field"),
              row.get("text"),
              row.get("to"),
              row.get("answer")));
    }
    return csv.toString();
  }

  private static List<CSVRecord> read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser parser = CSVParser.builder().setReader(reader).setFormat(FORMAT).get()) {
      return parser.getRecords();
    }
  }
}
