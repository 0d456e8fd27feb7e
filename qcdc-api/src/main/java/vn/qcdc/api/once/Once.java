package vn.qcdc.api.once;

import static vn.qcdc.domain.finding.FindingCode.KEY_IN_USE;
import static vn.qcdc.domain.finding.FindingCode.KEY_USED_OTHERWISE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.request.AnsweredRequest;
import vn.qcdc.domain.request.AnsweredRequests;

/**
 * Does what a request with an Idempotency-Key asks for once, and answers the same request of the
 * same caller the same for 72 hours. It has to be called within the transaction of the work, so
 * that both or neither are kept; what is refused may be tried again with the same key.
 */
@RequestScoped
public class Once {

  private static final Duration KEYS_HOLD = Duration.ofDays(3);
  private static final String HEADER = "Idempotency-Key";

  @Inject AnsweredRequests answered;
  @Inject CurrentCaller caller;
  @Inject Call call;
  @Inject ObjectMapper json;
  @Inject Clock clock;

  /**
   * @param key {@code null} when the caller does not mind doing it twice
   * @param sent all that was sent beside the address; told from other requests by its JSON
   * @param work that answers in JSON
   */
  public Response answer(@Nullable String key, Object sent, Supplier<Response> work) {
    if (key == null) {
      return work.get();
    }
    String sentBy = caller.get().name();
    if (!answered.hold(sentBy, key)) {
      throw refused(ProblemCode.CONFLICT, KEY_IN_USE, key);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String digest = digest(sent);
    Optional<AnsweredRequest> before = answered.find(sentBy, key, now.minus(KEYS_HOLD));
    if (before.isPresent()) {
      if (!before.get().digest().equals(digest)) {
        throw refused(ProblemCode.UNPROCESSABLE, KEY_USED_OTHERWISE, key);
      }
      return again(before.get());
    }
    Response answer = work.get();
    EntityTag tag = answer.getEntityTag();
    answered.keep(
        new AnsweredRequest(
            sentBy,
            key,
            digest,
            answer.getStatus(),
            answer.getHeaderString(HttpHeaders.LOCATION),
            tag == null ? null : tag.getValue(),
            text(answer.getEntity()),
            now),
        now.minus(KEYS_HOLD));
    return answer;
  }

  private static Response again(AnsweredRequest before) {
    Response.ResponseBuilder answer =
        Response.status(before.status())
            .type(MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .entity(before.body().getBytes(StandardCharsets.UTF_8));
    if (before.location() != null) {
      answer.header(HttpHeaders.LOCATION, before.location());
    }
    if (before.tag() != null) {
      answer.tag(before.tag());
    }
    return answer.build();
  }

  private String digest(Object sent) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String address = call.uri().map(uri -> uri.getRequestUri().getRawPath()).orElse("");
      digest.update(address.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return HexFormat.of().formatHex(digest.digest(text(sent).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private String text(Object entity) {
    try {
      return json.writeValueAsString(entity);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("What was read as JSON can be written as JSON", impossible);
    }
  }

  private static ProblemException refused(ProblemCode problem, FindingCode code, String key) {
    return new ProblemException(problem, Finding.blocking(code, HEADER, key, null));
  }
}
