package vn.qcdc.api.web;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;

/**
 * Leaves out of {@code Location} what the caller said was our name: a request with another name in
 * {@code Host} must not lead anybody there.
 */
public final class RelativeLocations implements HttpHandler {

  private final HttpHandler next;

  public RelativeLocations(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    exchange.addResponseCommitListener(RelativeLocations::shorten);
    next.handleRequest(exchange);
  }

  private static void shorten(HttpServerExchange exchange) {
    String location = exchange.getResponseHeaders().getFirst(Headers.LOCATION);
    String self = exchange.getRequestScheme() + "://" + exchange.getHostAndPort();
    if (location != null && location.startsWith(self + "/")) {
      exchange.getResponseHeaders().put(Headers.LOCATION, location.substring(self.length()));
    }
  }
}
