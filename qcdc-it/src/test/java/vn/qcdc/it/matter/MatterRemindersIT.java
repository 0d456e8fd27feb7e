package vn.qcdc.it.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;
import vn.qcdc.it.running.RehearsedServer;
import vn.qcdc.server.Role;

/** A complaint that nobody accepts, with the clock moved from one day to the next. */
class MatterRemindersIT {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String UNITS =
      """
      code,kind,level,type,name,parent,party_parent,valid_from,external_codes
      DD,TERRITORY,PROVINCE,tỉnh,Đôn Đốc,,,2026-01-01,
      DD-X1,TERRITORY,COMMUNE,xã,Đôn Đốc Một,DD,,2026-01-01,
      """;

  @Test
  void the_holder_is_urged_and_then_who_stands_above() throws InterruptedException {
    try (RehearsedServer rehearsed = RehearsedServer.start()) {
      as(rehearsed, Role.ADMINISTRATOR, "DD").postCsv("/v1/units/imports", UNITS).expect(200);
      String today = rehearsed.today().toString();
      Api reception = as(rehearsed, Role.RECEPTION_OFFICER, "DD-X1");
      Petition complaint = Petition.take(reception, "DD-X1", "COMPLAINT", today);
      Petition denunciation = Petition.take(reception, "DD-X1", "DENUNCIATION", today);
      LocalDate due = LocalDate.parse(complaint.now(reception).at("/term/due").asText());
      assertFalse(complaint.now(reception).at("/matter/isOverdue").asBoolean());

      rehearsed.goTo(due.minusDays(1));
      until(rehearsed, Role.OFFICER, "DD-X1", List.of("BEFORE"), complaint);
      rehearsed.goTo(due);
      until(rehearsed, Role.OFFICER, "DD-X1", List.of("BEFORE", "AT"), complaint);
      assertEquals(List.of(), overdue(rehearsed));
      rehearsed.goTo(due.plusDays(1));
      until(rehearsed, Role.OFFICER, "DD-X1", List.of("BEFORE", "AT", "AFTER"), complaint);
      assertEquals(List.of(complaint.id()), overdue(rehearsed));
      until(rehearsed, Role.STANDING_AGENCY, "DD", List.of("BEFORE", "AT", "AFTER"), complaint);
      rehearsed.goTo(due.plusDays(5));
      until(
          rehearsed,
          Role.STANDING_AGENCY,
          "DD",
          List.of("BEFORE", "AT", "AFTER", "ESCALATED"),
          complaint);
      Answer all = read(rehearsed, Role.UNIT_HEAD, "DD");
      assertTrue(all.each("/items", "/matter").contains(denunciation.id()), all::toString);
      Answer some = read(rehearsed, Role.STANDING_AGENCY, "DD");
      assertFalse(some.text().contains(denunciation.id()), "for nobody else");
      assertTrue(some.each("/items", "/told/code").contains("DD"), some::toString);
      Answer nothing =
          as(rehearsed, Role.STANDING_AGENCY, "DD")
              .get("/v1/matter-reminders?since=" + some.at("/next").asText())
              .expect(200);
      assertEquals(0, nothing.at("/items").size(), nothing::toString);
    }
  }

  @Test
  void a_mark_that_was_not_given_out_is_refused() {
    Api.as(Role.OFFICER, "92")
        .get("/v1/matter-reminders?since=yesterday")
        .expectProblem(400, "BAD_REQUEST");
  }

  private static void until(
      RehearsedServer rehearsed, Role role, String unit, List<String> expected, Petition petition)
      throws InterruptedException {
    List<String> found = List.of();
    for (long second = 0; second < PATIENCE.toSeconds() && !found.equals(expected); second++) {
      TimeUnit.SECONDS.sleep(1);
      Answer read = read(rehearsed, role, unit);
      List<String> kinds = read.each("/items", "/reminder");
      List<String> matters = read.each("/items", "/matter");
      found =
          IntStream.range(0, kinds.size())
              .filter(i -> matters.get(i).equals(petition.id()))
              .mapToObj(kinds::get)
              .toList();
    }
    assertEquals(expected, found);
  }

  private static List<String> overdue(RehearsedServer rehearsed) {
    return as(rehearsed, Role.OFFICER, "DD-X1")
        .get("/v1/matters?overdue=true&kind=COMPLAINT")
        .expect(200)
        .each("/items", "/id");
  }

  private static Answer read(RehearsedServer rehearsed, Role role, String unit) {
    return as(rehearsed, role, unit).get("/v1/matter-reminders").expect(200);
  }

  private static Api as(RehearsedServer rehearsed, Role role, String unit) {
    return Api.bearing(rehearsed.server(), rehearsed.token(role, unit));
  }
}
