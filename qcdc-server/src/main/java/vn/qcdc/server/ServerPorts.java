package vn.qcdc.server;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/**
 * The ports of one WildFly.
 *
 * @param host at which this machine reaches plain HTTP
 * @param https where it listens only with a key
 */
public record ServerPorts(String host, int http, int https, int management) {

  /** Where the API is. */
  URI address() {
    return address(host, http);
  }

  static URI address(String host, int http) {
    return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + http);
  }

  /** The given one for HTTP, any free one for the management. */
  static ServerPorts of(int http, Listening listening) throws IOException {
    return new ServerPorts(
        listening.plainHost(),
        http,
        listening.tls().map(Listening.Tls::port).orElse(0),
        FreePort.any());
  }

  /** The given one for HTTP and, with a key, what the environment says for HTTPS. */
  public static ServerPorts in(Map<String, String> environment, int http) throws IOException {
    return of(http, Listening.in(environment));
  }
}
