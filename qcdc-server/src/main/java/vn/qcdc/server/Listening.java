package vn.qcdc.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the server listens beside plain HTTP on this machine, as the environment says: {@code
 * QCDC_TLS_KEYSTORE} (PKCS12) with {@code QCDC_TLS_PASSWORD} or {@code QCDC_TLS_PASSWORD_FILE}
 * opens {@code QCDC_HTTPS_PORT}; {@code QCDC_BIND} is the address, which is another machine's
 * business only with TLS, or with {@code QCDC_BEHIND_PROXY=true} where a proxy has the key.
 *
 * @param address of whatever may be reached from outside
 */
record Listening(String address, boolean isPlainOutside, Optional<Tls> tls) {
  private static final String LOOPBACK = "127.0.0.1";
  private static final Set<String> WILDCARDS = Set.of("0.0.0.0", "::");
  private static final String DEFAULT_HTTPS_PORT = "8443";

  /** A key with its certificates. */
  record Tls(Path keyStore, String password, int port) {
    /** Without the password. */
    @Override
    public String toString() {
      return keyStore + " on port " + port;
    }
  }

  static Listening in(Map<String, String> environment) {
    String address = said("QCDC_BIND", environment).orElse(LOOPBACK);
    boolean isBehindProxy = said("QCDC_BEHIND_PROXY", environment).orElse("").equals("true");
    Optional<Tls> tls =
        said("QCDC_TLS_KEYSTORE", environment).map(file -> tls(Path.of(file), environment));
    if (!isLoopback(address) && tls.isEmpty() && !isBehindProxy) {
      throw new CannotProceed(
          "QCDC_BIND=%s would send tokens over the network in plain text. Name a key with QCDC_TLS_KEYSTORE, or, where a proxy in front has one, say QCDC_BEHIND_PROXY=true."
              .formatted(address));
    }
    return new Listening(address, isBehindProxy, tls);
  }

  /** At which address this machine reaches plain HTTP. */
  String plainHost() {
    return isPlainOutside && !WILDCARDS.contains(address) ? address : LOOPBACK;
  }

  /** What WildFly is told on its command line. */
  List<String> properties() {
    List<String> properties = new ArrayList<>();
    properties.add("-Djboss.bind.address=" + address);
    properties.add("-Dqcdc.bind.plain=" + (isPlainOutside ? address : LOOPBACK));
    tls.ifPresent(key -> properties.add("-Dqcdc.tls=true"));
    return properties;
  }

  /** What WildFly is told where no other user of the machine sees it. */
  Map<String, String> environment() {
    return tls.map(
            key ->
                Map.of(
                    "QCDC_TLS_KEYSTORE", key.keyStore().toAbsolutePath().toString(),
                    "QCDC_TLS_PASSWORD", key.password()))
        .orElse(Map.of());
  }

  private static Tls tls(Path keyStore, Map<String, String> environment) {
    if (!Files.isReadable(keyStore)) {
      throw new CannotProceed("QCDC_TLS_KEYSTORE cannot be read: " + keyStore);
    }
    return new Tls(keyStore, password(environment), port(environment));
  }

  private static String password(Map<String, String> environment) {
    Optional<String> file = said("QCDC_TLS_PASSWORD_FILE", environment);
    if (file.isEmpty()) {
      return said("QCDC_TLS_PASSWORD", environment)
          .orElseThrow(
              () ->
                  new CannotProceed(
                      "QCDC_TLS_KEYSTORE needs QCDC_TLS_PASSWORD or QCDC_TLS_PASSWORD_FILE."));
    }
    try {
      return Files.readString(Path.of(file.get())).strip();
    } catch (IOException unreadable) {
      throw new CannotProceed("QCDC_TLS_PASSWORD_FILE cannot be read: " + file.get(), unreadable);
    }
  }

  private static int port(Map<String, String> environment) {
    String port = said("QCDC_HTTPS_PORT", environment).orElse(DEFAULT_HTTPS_PORT);
    if (!port.matches("[1-9]\\d{0,4}")) {
      throw new CannotProceed("QCDC_HTTPS_PORT takes a number from 1 to 65535, not " + port + ".");
    }
    return Integer.parseInt(port);
  }

  private static boolean isLoopback(String address) {
    return address.equals("localhost") || address.equals("::1") || address.startsWith("127.");
  }

  private static Optional<String> said(String variable, Map<String, String> environment) {
    return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
  }
}
