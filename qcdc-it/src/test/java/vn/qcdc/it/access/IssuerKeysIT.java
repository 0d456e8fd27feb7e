package vn.qcdc.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.it.access.FakeIssuer.Manner;
import vn.qcdc.it.running.RunningServer;

/** Keys of an identity provider: how they come, go, and are done without for a while. */
class IssuerKeysIT {
  private static final TrustingServer TRUSTING = TrustingServer.shared();

  /** After so long nothing that was remembered of a key counts any more, and a bit. */
  private static final int FORGOTTEN_SECONDS = 2 * TrustingServer.KEPT_SECONDS + 2;

  @Test
  void a_new_key_counts_at_once_and_a_withdrawn_one_soon_no_more() throws Exception {
    FakeIssuer issuer = TRUSTING.issuer("rotating");
    String old = issuer.token("reader");
    TRUSTING.me(old).expect(200);
    RSAKey before = issuer.key();
    issuer.rotate();
    assertEquals(200, TRUSTING.me(issuer.token("reader")).status());
    awaitStatus(401, old, FORGOTTEN_SECONDS);
    issuer.signWith(before);
    TRUSTING.me(issuer.token("reader")).expectProblem(401, "UNAUTHORIZED");
  }

  @Test
  void an_issuer_is_not_asked_for_every_key_that_somebody_invents() {
    FakeIssuer issuer = TRUSTING.issuer("ministry");
    TRUSTING.me(issuer.token("reader")).expect(200);
    FakeIssuer attacker = new FakeIssuer(issuer.identifier(), "qcdc");
    long before = TRUSTING.issuers().asked("/ministry/keys");
    Instant begin = Instant.now();
    for (int i = 0; i < 60; i++) {
      attacker.rotate();
      TRUSTING.me(attacker.token("administrator")).expectProblem(401, "UNAUTHORIZED");
    }
    long asked = TRUSTING.issuers().asked("/ministry/keys") - before;
    long seconds = Duration.between(begin, Instant.now()).toSeconds() + 1;
    assertTrue(asked <= 3 * seconds + 3, asked + " times in " + seconds + " s");
    TRUSTING.me(issuer.token("reader")).expect(200);
  }

  @Test
  void an_outage_is_bridged_for_its_time_and_not_longer() throws Exception {
    FakeIssuer issuer = TRUSTING.issuer("flaky");
    TRUSTING.me(issuer.token("reader")).expect(200);
    issuer.behave(Manner.DOWN);
    TimeUnit.SECONDS.sleep(TrustingServer.KEPT_SECONDS);
    TRUSTING.me(issuer.token("reader")).expect(200);
    TRUSTING
        .me(new FakeIssuer(issuer.identifier(), "qcdc").token("administrator"))
        .expectProblem(401, "UNAUTHORIZED");
    awaitStatus(503, issuer, FORGOTTEN_SECONDS + TrustingServer.OUTAGE_SECONDS);
    issuer.behave(Manner.WELL);
    awaitStatus(200, issuer, FORGOTTEN_SECONDS);
  }

  @Test
  void who_was_away_from_the_beginning_is_trusted_once_its_keys_are_there() throws Exception {
    FakeIssuer issuer = TRUSTING.issuer("late").behave(Manner.DOWN);
    assertEquals(
        "5",
        TRUSTING
            .me(issuer.token("reader"))
            .expectProblem(503, "UNAVAILABLE")
            .header("Retry-After"));
    issuer.behave(Manner.WELL);
    awaitStatus(200, issuer, FORGOTTEN_SECONDS);
  }

  @ParameterizedTest
  @CsvSource({"down, DOWN", "slow, SLOW", "huge, HUGE", "garbage, GARBAGE"})
  void keys_that_cannot_be_had_open_nothing(String name, Manner manner) {
    FakeIssuer issuer = TRUSTING.issuer(name).behave(manner);
    Instant begin = Instant.now();
    TRUSTING.me(issuer.token("administrator")).expectProblem(503, "UNAVAILABLE");
    assertTrue(Duration.between(begin, Instant.now()).toSeconds() < 15);
  }

  @Test
  void a_redirection_to_other_keys_is_not_followed() {
    FakeIssuer issuer = TRUSTING.issuer("redirecting").behave(Manner.REDIRECTING);
    TRUSTING.me(issuer.token("administrator")).expectProblem(503, "UNAVAILABLE");
    assertEquals(0, TRUSTING.issuers().asked("/elsewhere"));
  }

  @Test
  void a_discovery_document_of_somebody_else_is_not_believed() {
    FakeIssuer issuer = TRUSTING.issuer("lying");
    issuer.lie();
    TRUSTING.me(issuer.token("administrator")).expectProblem(503, "UNAVAILABLE");
    assertEquals(0, TRUSTING.issuers().asked("/lying/keys"));
  }

  @Test
  void keys_that_are_weak_known_to_all_or_shared_are_no_keys() {
    FakeIssuer weak = TRUSTING.issuer("weak");
    RSAKey small = FakeIssuer.newKey(1024);
    weak.signWith(small);
    weak.publish(small.toPublicJWK());
    FakeIssuer leaky = TRUSTING.issuer("leaky");
    leaky.publish(leaky.key());
    FakeIssuer symmetric = TRUSTING.issuer("symmetric");
    symmetric.publish(
        new OctetSequenceKey.Builder("a secret of two parties".getBytes(StandardCharsets.UTF_8))
            .keyID(symmetric.key().getKeyID())
            .build());
    for (FakeIssuer issuer : new FakeIssuer[] {weak, leaky, symmetric}) {
      TRUSTING.me(issuer.token("administrator")).expectProblem(503, "UNAVAILABLE");
    }
  }

  @Test
  void in_production_a_server_that_nobody_could_use_does_not_start() {
    RuntimeException refusal =
        assertThrows(
            RuntimeException.class,
            () -> RunningServer.with(Map.of("QCDC_MODE", "production")).close());
    assertTrue(refusal.getMessage().contains("nobody could sign in"), refusal.getMessage());
  }

  private static void awaitStatus(int status, FakeIssuer issuer, int seconds) throws Exception {
    Instant end = Instant.now().plusSeconds(seconds);
    while (TRUSTING.me(issuer.token("reader")).status() != status && Instant.now().isBefore(end)) {
      TimeUnit.MILLISECONDS.sleep(300);
    }
    TRUSTING.me(issuer.token("reader")).expect(status);
  }

  private static void awaitStatus(int status, String token, int seconds) throws Exception {
    Instant end = Instant.now().plusSeconds(seconds);
    while (TRUSTING.me(token).status() != status && Instant.now().isBefore(end)) {
      TimeUnit.MILLISECONDS.sleep(300);
    }
    TRUSTING.me(token).expect(status);
  }
}
