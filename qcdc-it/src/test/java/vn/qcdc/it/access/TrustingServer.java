package vn.qcdc.it.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;
import vn.qcdc.it.running.RunningServer;

/** A server in production that trusts the fake issuers, and remembers their keys for seconds. */
record TrustingServer(RunningServer server, FakeIssuers issuers) {
  static final int KEPT_SECONDS = 4;
  static final int OUTAGE_SECONDS = 6;

  private static @Nullable TrustingServer shared;

  /** Starts it at the first call; it ends with the test run. */
  static synchronized TrustingServer shared() {
    if (shared == null) {
      FakeIssuers issuers = new FakeIssuers();
      List.of("province", "ministry", "flaky", "rotating", "late", "lying", "weak", "leaky", "slow")
          .forEach(issuers::open);
      List.of("down", "huge", "garbage", "redirecting", "symmetric").forEach(issuers::open);
      try {
        Path file = Files.writeString(Files.createTempFile("issuers", ".json"), issuers.settings());
        file.toFile().deleteOnExit();
        shared =
            new TrustingServer(
                RunningServer.with(
                    Map.of(
                        "QCDC_MODE", "production",
                        "QCDC_ISSUERS", file.toString(),
                        "QCDC_KEYS_SECONDS", String.valueOf(KEPT_SECONDS),
                        "QCDC_KEYS_OUTAGE_SECONDS", String.valueOf(OUTAGE_SECONDS))),
                issuers);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return shared;
  }

  FakeIssuer issuer(String name) {
    return issuers.open(name);
  }

  /** What it says to the bearer of a token. */
  Answer me(String token) {
    return Api.bearing(server, token).get("/v1/me");
  }
}
