package vn.qcdc.it.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import vn.qcdc.it.running.RunningServer;
import vn.qcdc.server.FreePort;

/** A server with a key and narrow limits, behind a proxy whose part the tests play. */
public final class GuardedServer implements LauncherSessionListener {
  static final int PER_CALLER = 40;
  static final int PER_ADDRESS = 50;
  static final int UPLOADS_AT_ONCE = 6;
  static final String FRIEND = "https://bang.example.vn";

  private static final String PASSWORD = "it's a secret";

  private static @Nullable RunningServer running;

  static synchronized RunningServer running() {
    if (running == null) {
      running = RunningServer.with(environment());
    }
    return running;
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    synchronized (GuardedServer.class) {
      if (running != null) {
        running.close();
        running = null;
      }
    }
  }

  private static Map<String, String> environment() {
    try {
      Path folder = Files.createDirectories(Path.of("target", "guarded-server"));
      Path keyStore = folder.resolve("server.p12");
      Files.deleteIfExists(keyStore);
      makeKey(keyStore);
      Path password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
      Map<String, String> environment = new TreeMap<>();
      environment.put("QCDC_TLS_KEYSTORE", keyStore.toString());
      environment.put("QCDC_TLS_PASSWORD_FILE", password.toString());
      environment.put("QCDC_HTTPS_PORT", String.valueOf(FreePort.any()));
      environment.put("QCDC_TRUSTED_PROXIES", "127.0.0.1");
      environment.put("QCDC_RATE_LIMIT", String.valueOf(PER_CALLER));
      environment.put("QCDC_RATE_LIMIT_ANONYMOUS", String.valueOf(PER_ADDRESS));
      environment.put("QCDC_UPLOADS_AT_ONCE", String.valueOf(UPLOADS_AT_ONCE));
      environment.put("QCDC_UPLOAD_GRACE", "2");
      environment.put("QCDC_CORS_ORIGINS", FRIEND + ", https://khac.example.vn");
      return environment;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void makeKey(Path keyStore) throws IOException {
    String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    List<String> command =
        List.of(
            tool,
            "-genkeypair",
            "-alias",
            "server",
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-dname",
            "CN=localhost",
            "-ext",
            "SAN=dns:localhost,ip:127.0.0.1",
            "-validity",
            "2",
            "-storetype",
            "PKCS12",
            "-keystore",
            keyStore.toString(),
            "-storepass",
            PASSWORD);
    try {
      int code = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (code != 0) {
        throw new IOException("keytool ended with " + code);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
