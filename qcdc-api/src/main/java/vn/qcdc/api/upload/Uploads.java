package vn.qcdc.api.upload;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.qcdc.api.call.ClientAddresses;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemText;
import vn.qcdc.api.problem.Problems;

/**
 * Lets in so many bodies at once from one address, each at its pace. Stands before a thread is
 * given to a request, so that refusing costs none.
 */
public final class Uploads implements HttpHandler {

  private static final String RETRY_AFTER_SECONDS = "5";

  private final HttpHandler next;
  private final Clock clock;
  private final ProblemText problems;
  private final ClientAddresses addresses = ClientAddresses.configured();
  private final int atOnce = (int) number("QCDC_UPLOADS_AT_ONCE", "32");
  private final UploadPace pace =
      new UploadPace(
          Duration.ofSeconds(number("QCDC_UPLOAD_GRACE", "20")),
          number("QCDC_UPLOAD_RATE", "1024"),
          Duration.ofSeconds(number("QCDC_UPLOAD_SECONDS", "300")));

  /** Bodies that have not come whole yet, by address. */
  private final Map<String, Integer> onTheirWay = new ConcurrentHashMap<>();

  public Uploads(HttpHandler next, Clock clock, ProblemText problems) {
    this.next = next;
    this.clock = clock;
    this.problems = problems;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (exchange.isRequestComplete() || !exchange.isRequestChannelAvailable()) {
      next.handleRequest(exchange);
      return;
    }
    String address = subscriber(exchange);
    AtomicBoolean isCounted = new AtomicBoolean(true);
    Runnable leave =
        () -> {
          if (isCounted.getAndSet(false)) {
            onTheirWay.computeIfPresent(address, (who, count) -> count == 1 ? null : count - 1);
          }
        };
    int now = onTheirWay.merge(address, 1, Integer::sum);
    exchange.addExchangeCompleteListener(
        (done, after) -> {
          leave.run();
          after.proceed();
        });
    UploadPace own = exchange.getRequestPath().equals("/v1/feeds") ? pace.withoutEnd() : pace;
    exchange.addRequestWrapper(
        (factory, body) -> new MeasuredBody(factory.create(), own, clock, leave));
    if (now > atOnce) {
      refuse(exchange);
    } else {
      next.handleRequest(exchange);
    }
  }

  private void refuse(HttpServerExchange exchange) {
    HeaderMap asked = exchange.getRequestHeaders();
    String problem =
        problems.of(
            ProblemCode.TOO_MANY_REQUESTS,
            asked.getFirst(Headers.ACCEPT_LANGUAGE),
            asked.getFirst("traceparent"),
            exchange.getRequestPath());
    exchange.setStatusCode(StatusCodes.TOO_MANY_REQUESTS);
    exchange.getResponseHeaders().put(Headers.RETRY_AFTER, RETRY_AFTER_SECONDS);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, Problems.MEDIA_TYPE.toString());
    exchange.setPersistent(false);
    exchange.getResponseSender().send(problem);
  }

  private String subscriber(HttpServerExchange exchange) {
    HeaderValues forwarded = exchange.getRequestHeaders().get(Headers.X_FORWARDED_FOR);
    return ClientAddresses.subscriber(
        addresses.client(
            exchange.getSourceAddress().getAddress(),
            forwarded == null ? "" : String.join(",", forwarded)));
  }

  private static long number(String variable, String unset) {
    return Long.parseLong(System.getenv().getOrDefault(variable, unset));
  }
}
