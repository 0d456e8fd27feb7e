package vn.qcdc.server;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * What a launcher leaves in its home while it runs, so that another shell can find and greet it.
 *
 * @param control the port at which the launcher listens for those who know the secret
 * @param server the process of WildFly; -1 before it is started
 */
record RunningNote(
    long launcher,
    long server,
    int http,
    int management,
    int control,
    String secret,
    Instant since) {

  RunningNote withServer(long process) {
    return new RunningNote(launcher, process, http, management, control, secret, since);
  }

  void write(Home home) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("launcher", Long.toString(launcher));
    properties.setProperty("server", Long.toString(server));
    properties.setProperty("http", Integer.toString(http));
    properties.setProperty("management", Integer.toString(management));
    properties.setProperty("control", Integer.toString(control));
    properties.setProperty("secret", secret);
    properties.setProperty("since", since.toString());
    StringWriter text = new StringWriter();
    properties.store(text, null);
    PrivateFiles.write(home.running(), text.toString());
  }

  /** Empty when there is none, or none that can be read. */
  static Optional<RunningNote> read(Home home) throws IOException {
    if (!Files.exists(home.running())) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    properties.load(new StringReader(Files.readString(home.running())));
    try {
      return Optional.of(
          new RunningNote(
              Long.parseLong(properties.getProperty("launcher", "")),
              Long.parseLong(properties.getProperty("server", "")),
              Integer.parseInt(properties.getProperty("http", "")),
              Integer.parseInt(properties.getProperty("management", "")),
              Integer.parseInt(properties.getProperty("control", "")),
              properties.getProperty("secret", ""),
              Instant.parse(properties.getProperty("since", ""))));
    } catch (NumberFormatException | java.time.format.DateTimeParseException spoiled) {
      return Optional.empty();
    }
  }
}
