package vn.qcdc.it.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;
import vn.qcdc.it.running.RunningServer;
import vn.qcdc.server.Role;
import vn.qcdc.server.TokenRequest;

/** How much one caller may ask for, each test from addresses of its own. */
class RateLimitIT {
  private final RunningServer server = GuardedServer.running();
  private final Api anybody = Api.anonymous(server);

  @Test
  void an_address_is_told_what_it_has_and_refused_when_it_is_gone() {
    Answer first = status("198.51.100.1").expect(200);
    assertEquals(
        "\"address\";q=" + GuardedServer.PER_ADDRESS + ";w=60", first.header("RateLimit-Policy"));
    assertTrue(first.header("RateLimit").startsWith("\"address\";r=49;t="), first::toString);
    Answer refused = exhaust("198.51.100.1");
    refused.expectProblem(429, "TOO_MANY_REQUESTS");
    assertTrue(Integer.parseInt(refused.header("Retry-After")) >= 1);
    assertTrue(refused.header("RateLimit").startsWith("\"address\";r=0;"), refused::toString);
    assertEquals("nosniff", refused.header("X-Content-Type-Options"));
    status("198.51.100.2").expect(200);
  }

  @Test
  void what_the_caller_puts_in_front_of_our_proxy_is_not_believed() {
    exhaust("198.51.100.3");
    for (String made : List.of("1.1.1.1, 198.51.100.3", "2.2.2.2,198.51.100.3,127.0.0.1")) {
      status(made).expect(429);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2001:db8:7:8::1", "2001:db8:7:8:ffff::2"})
  void a_subscriber_of_version_6_has_one_allowance_for_the_whole_network(String address) {
    exhaust("2001:db8:7:8::99");
    status(address).expect(429);
  }

  @Test
  void guessing_tokens_costs_more_and_does_not_lock_out_who_is_at_work() {
    String address = "198.51.100.4";
    Api officer = Api.bearing(server, token());
    officer.get("/v1/units", "X-Forwarded-For", address);
    List<Integer> guesses =
        IntStream.range(0, 5)
            .map(
                guess ->
                    anybody
                        .get(
                            "/v1/units",
                            "X-Forwarded-For",
                            address,
                            "Authorization",
                            "Bearer guess" + guess)
                        .status())
            .boxed()
            .toList();
    assertEquals(List.of(401, 401, 401), guesses.subList(0, 3));
    assertEquals(List.of(429, 429), guesses.subList(3, 5));
    Answer working = officer.get("/v1/units", "X-Forwarded-For", address);
    assertTrue(working.header("RateLimit").startsWith("\"caller\";"), working::toString);
    assertTrue(working.status() != 429, working::toString);
  }

  @Test
  void a_caller_has_one_allowance_wherever_he_calls_from() {
    Api caller = Api.bearing(server, token());
    int refused = 0;
    for (int i = 0; i <= GuardedServer.PER_CALLER + 5; i++) {
      refused +=
          caller.get("/v1/units", "X-Forwarded-For", "198.51.101." + i).status() == 429 ? 1 : 0;
    }
    assertTrue(refused >= 3, "refused only " + refused);
    Api other = Api.bearing(server, token());
    assertTrue(other.get("/v1/units", "X-Forwarded-For", "198.51.100.5").status() != 429);
  }

  @Test
  void a_new_token_for_each_request_is_no_way_around_it() {
    String name = UUID.randomUUID().toString();
    int refused = 0;
    Answer last = anybody.get("/v1/status", "X-Forwarded-For", "198.51.100.6");
    for (int i = 0; i <= GuardedServer.PER_CALLER + 5; i++) {
      last = Api.bearing(server, token(name)).get("/v1/units", "X-Forwarded-For", "198.51.100.6");
      refused += last.status() == 429 ? 1 : 0;
    }
    assertTrue(refused >= 3, "refused only " + refused);
    last.expectProblem(429, "TOO_MANY_REQUESTS");
    assertTrue(Integer.parseInt(last.header("Retry-After")) >= 1, last::toString);
    assertTrue(last.header("RateLimit").startsWith("\"caller\";r=0;"), last::toString);
    status("198.51.100.6").expect(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/figures/export", "/v1/figures/ex%70ort", "/v1/figures/export;a=1"})
  void what_is_much_work_costs_as_much_however_its_address_is_written(String path) {
    Api caller = Api.bearing(server, token());
    int before = left(caller.get("/v1/me", "X-Forwarded-For", "198.51.102.1"));
    int after = left(caller.get(path, "X-Forwarded-For", "198.51.102.1"));
    assertTrue(before - after >= 9, before + " → " + after);
  }

  private static int left(Answer answer) {
    String limit = answer.header("RateLimit");
    assertTrue(limit.startsWith("\"caller\";r="), limit);
    return Integer.parseInt(limit.replaceAll(".*r=(\\d+).*", "$1"));
  }

  private Answer exhaust(String address) {
    Answer answer = status(address);
    for (int i = 0; i < 2 * GuardedServer.PER_ADDRESS && answer.status() != 429; i++) {
      answer = status(address);
    }
    return answer;
  }

  private Answer status(String address) {
    return anybody.get("/v1/status", "X-Forwarded-For", address);
  }

  /** Of somebody whom the server has not seen. */
  private String token() {
    return token(UUID.randomUUID().toString());
  }

  private String token(String name) {
    return server.token(
        new TokenRequest(name, List.of(Role.READER), List.of(), Duration.ofMinutes(5)),
        Instant.now());
  }
}
