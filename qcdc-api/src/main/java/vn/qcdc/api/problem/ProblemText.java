package vn.qcdc.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.call.Languages;
import vn.qcdc.api.call.TraceIds;
import vn.qcdc.api.contract.model.Problem;

/** Problems as JSON where JAX-RS does not write them. */
public final class ProblemText {

  private final ObjectMapper json;

  public ProblemText(ObjectMapper json) {
    this.json = json;
  }

  /**
   * @param acceptLanguage and {@code traceparent}: the headers of the request
   * @param path of the request, {@code null} when it is not known
   */
  public String of(
      ProblemCode code,
      @Nullable String acceptLanguage,
      @Nullable String traceparent,
      @Nullable String path) {
    Messages messages = new Messages(Languages.preferred(acceptLanguage));
    Problem problem =
        Problems.problem(code, messages.detail(code), TraceIds.of(traceparent), messages);
    problem.setInstance(path);
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
