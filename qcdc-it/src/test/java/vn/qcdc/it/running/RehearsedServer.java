package vn.qcdc.it.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.qcdc.server.Role;
import vn.qcdc.server.TokenRequest;

/**
 * A server of its own whose clock a test moves, and which looks every second whom to remind. Tokens
 * end by the moved clock: whoever moves it makes new ones.
 */
public final class RehearsedServer implements AutoCloseable {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(30);

  /** The server looks at its file once a second. */
  private static final long SECONDS_UNTIL_SEEN = 2;

  private final RunningServer server;
  private final Path file;
  private Duration shift = Duration.ZERO;

  private RehearsedServer(RunningServer server, Path file) {
    this.server = server;
    this.file = file;
  }

  public static RehearsedServer start() {
    try {
      Path file = Files.writeString(Files.createTempFile("qcdc-clock", ".txt"), "PT0S");
      file.toFile().deleteOnExit();
      Map<String, String> environment =
          Map.of("QCDC_CLOCK_FILE", file.toString(), "QCDC_REMINDER_SECONDS", "1");
      return new RehearsedServer(RunningServer.with(environment), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Moves its clock to as much later than the right time, or earlier when negative. */
  public void shift(Duration later) {
    try {
      Files.writeString(file, later.toString());
      TimeUnit.SECONDS.sleep(SECONDS_UNTIL_SEEN);
      shift = later;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The test run was interrupted", e);
    }
  }

  /** Moves its clock so that a day is today. */
  public void goTo(LocalDate day) {
    shift(Duration.ofDays(LocalDate.now(VIETNAM).until(day, ChronoUnit.DAYS)));
  }

  /** The day that it takes for today. */
  public LocalDate today() {
    return LocalDate.ofInstant(Instant.now().plus(shift), VIETNAM);
  }

  /** A token that is good for half an hour from where the clock is. */
  public String token(Role role, String... units) {
    return server.token(
        new TokenRequest("it-" + role.code(), List.of(role), List.of(units), TOKEN_LIFETIME),
        Instant.now().plus(shift));
  }

  public RunningServer server() {
    return server;
  }

  @Override
  public void close() {
    server.close();
  }
}
