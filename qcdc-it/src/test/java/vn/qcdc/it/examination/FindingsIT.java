package vn.qcdc.it.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.qcdc.it.feed.BenchForm;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** Findings of many sheets that came with one feed, and how they are asked for. */
class FindingsIT {

  private static final int COMMUNES = 40;

  private final String province = BenchForm.province(2, COMMUNES);
  private final Api reader = Api.readerOf(province);

  @BeforeAll
  static void publish() {
    Examined.publish();
  }

  @Test
  void a_feed_is_examined_in_the_background_and_lists_go_on_where_the_last_ended() {
    feed("2023");
    feed("2022");
    Answer all = Examined.list(reader, "unit=%s&limit=1000".formatted(province));
    assertEquals(2 * COMMUNES / 2, all.at("/items").size(), "every other sheet does not add up");
    List<String> ids = new ArrayList<>();
    List<String> years = new ArrayList<>();
    String next = "/v1/findings?unit=%s&limit=7".formatted(province);
    while (!next.isEmpty()) {
      Answer page = reader.get(next).expect(200);
      ids.addAll(page.each("/items", "/id"));
      years.addAll(page.each("/items", "/period/code"));
      next = page.header("Link").replaceFirst("^<([^>]*)>.*$", "$1");
    }
    assertEquals(all.each("/items", "/id"), ids);
    assertEquals(ids.size(), new HashSet<>(ids).size());
    assertEquals(years.stream().sorted((a, b) -> b.compareTo(a)).toList(), years);
    Answer summary =
        reader.get("/v1/findings/summary?unit=%s&period=2023".formatted(province)).expect(200);
    assertEquals(COMMUNES / 2, summary.at("/toExplain").asInt());
    assertEquals("false", summary.at("/issuable").asText());
    assertEquals("EQUATION_BROKEN", summary.at("/counts/0/rule").asText());
    assertEquals(COMMUNES / 2, summary.at("/counts/0/count").asInt());
  }

  @Test
  void lists_hold_what_is_asked_for_as_a_table_too() {
    feed("2023");
    Examined.list(reader, "unit=" + province);
    String commune = BenchForm.commune(province, 1);
    Answer one = reader.get("/v1/findings?unit=" + commune).expect(200);
    assertEquals(List.of(commune), one.each("/items", "/unit/code"));
    String base = "/v1/findings?unit=%s&".formatted(province);
    assertEquals(COMMUNES / 2, count(base + "form=IT-RA-SOAT&period=2023&state=OPEN"));
    assertEquals(0, count(base + "state=EXPLAINED&state=ACCEPTED"));
    assertEquals(COMMUNES / 2, count(base + "severity=NEEDS_EXPLANATION&measure=IT_RS_TOTAL"));
    assertEquals(0, count(base + "severity=BLOCKING"));
    assertEquals(0, count(base + "rule=FIGURE_BLANK"));
    assertEquals(COMMUNES / 2, count(base + "from=2023-12-31&until=2023-12-31"));
    assertEquals(0, count(base + "until=2023-12-30"));
    assertEquals(0, count("/v1/findings?unit=" + BenchForm.district(province, 0)));
    assertEquals(COMMUNES / 2, count("/v1/findings?unit=" + BenchForm.district(province, 1)));
    Answer table = reader.get("/v1/findings?unit=" + commune, "Accept", "text/csv").expect(200);
    List<String> lines = table.text().lines().toList();
    assertEquals(2, lines.size());
    assertTrue(lines.get(0).startsWith("id,unit,unit_name,form,period,rule,check"), lines.get(0));
    assertTrue(
        lines.get(1).contains(commune + ",Xã 1,IT-RA-SOAT,2023,EQUATION_BROKEN,SUM"), lines.get(1));
  }

  @Test
  void nobody_sees_findings_of_others() {
    feed("2023");
    Examined.list(reader, "unit=" + province);
    String mine = BenchForm.commune(province, 1);
    Api officer = Api.officerOf(mine);
    assertEquals(
        List.of(mine), officer.get("/v1/findings").expect(200).each("/items", "/unit/code"));
    officer.get("/v1/findings?unit=" + province).expectProblem(403, "FORBIDDEN");
    officer
        .get("/v1/findings/summary?unit=%s&period=2023".formatted(province))
        .expectProblem(403, "FORBIDDEN");
  }

  @Test
  void what_is_asked_wrongly_is_refused() {
    reader.get("/v1/findings?unit=nowhere").expectProblem(404, "NOT_FOUND");
    reader.get("/v1/findings?form=NOWHERE").expectProblem(404, "NOT_FOUND");
    reader.get("/v1/findings?measure=NOTHING").expectProblem(404, "NOT_FOUND");
    reader.get("/v1/findings?rule=TYPING_EROR").expectProblem(400, "BAD_REQUEST");
    reader.get("/v1/findings?state=LOST").expectProblem(400, "BAD_REQUEST");
    reader.get("/v1/findings?cursor=made-up").expectProblem(400, "BAD_REQUEST");
    reader.get("/v1/findings?period=2023&from=2023-01-01").expectProblem(400, "BAD_REQUEST");
    reader.get("/v1/findings/0").expectProblem(400, "BAD_REQUEST");
    reader.get("/v1/findings/999999999").expectProblem(404, "NOT_FOUND");
    reader.get("/v1/findings", "Accept", "image/png").expectProblem(406, "NOT_ACCEPTABLE");
  }

  private int count(String address) {
    return reader.get(address).expect(200).at("/items").size();
  }

  private void feed(String year) {
    Examined.feed(province, COMMUNES, year);
  }
}
