package vn.qcdc.server;

import java.io.IOException;
import java.net.URI;

/** The loopback ports of one WildFly. */
public record ServerPorts(int http, int https, int management) {

  /** Where the API is. */
  static URI address(int http) {
    return URI.create("http://127.0.0.1:" + http);
  }

  /** The given one for HTTP, any free ones for the rest. */
  public static ServerPorts withHttp(int http) throws IOException {
    return new ServerPorts(http, FreePort.any(), FreePort.any());
  }
}
