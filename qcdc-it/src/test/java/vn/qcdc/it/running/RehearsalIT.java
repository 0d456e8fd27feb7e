package vn.qcdc.it.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;
import vn.qcdc.server.Role;

/** A server that is told that it is another day. */
class RehearsalIT {

  @Test
  void a_server_whose_clock_is_right_says_nothing_of_it() {
    assertFalse(Api.anonymous().get("/v1/status").expect(200).json().has("clock"));
  }

  @Test
  void a_rehearsed_server_goes_by_the_day_that_it_was_told() {
    try (RehearsedServer rehearsed = RehearsedServer.start()) {
      RunningServer server = rehearsed.server();
      assertEquals("PT0S", shift(server));
      assertTrue(server.logTail(500).contains("This is a rehearsal"));
      LocalDate inTenDays = rehearsed.today().plusDays(10);
      String before = rehearsed.token(Role.ADMINISTRATOR);
      assertEquals(201, set(Api.bearing(server, before), inTenDays).status());

      rehearsed.shift(Duration.ofDays(40));
      assertEquals("PT960H", shift(server));
      assertEquals(inTenDays.plusDays(30), rehearsed.today());
      Api.bearing(server, before).get("/v1/me").expectProblem(401, "UNAUTHORIZED");
      Answer refused =
          set(
              Api.bearing(server, rehearsed.token(Role.ADMINISTRATOR)),
              rehearsed.today().minusDays(1));
      assertEquals(
          List.of("TERM_RULE_RETROACTIVE /retroactive"),
          refused.expectProblem(422, "UNPROCESSABLE").issues());
    }
  }

  private static Answer set(Api administrator, LocalDate from) {
    return administrator.putJson(
        "/v1/term-rules/DL-DIEN-TAP/" + from,
        """
        {"matter": "OPINION", "stage": "ANSWER", "amount": 5, "unit": "DAY", "basis": "Thử"}\
        """);
  }

  private static String shift(RunningServer server) {
    return Api.anonymous(server).get("/v1/status").expect(200).at("/clock/shift").asText();
  }
}
