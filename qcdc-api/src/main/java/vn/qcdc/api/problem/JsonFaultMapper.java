package vn.qcdc.api.problem;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.stream.Collectors;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.model.Issue;

/**
 * A body that is no JSON, or not the JSON that the contract asks for; says where reading stopped.
 */
@Provider
@Priority(1)
public class JsonFaultMapper implements ExceptionMapper<JsonProcessingException> {

  private static final System.Logger LOG = System.getLogger(JsonFaultMapper.class.getName());

  @Inject Problems problems;
  @Inject Call call;

  @Override
  public Response toResponse(JsonProcessingException fault) {
    if (fault.getProcessor() instanceof JsonGenerator) {
      LOG.log(System.Logger.Level.ERROR, "Trace " + call.traceId(), fault);
      return problems.response(ProblemCode.INTERNAL_ERROR, List.of());
    }
    Messages messages = new Messages(call.language());
    String pointer = fault instanceof JsonMappingException mapping ? pointer(mapping) : "";
    Issue issue =
        new Issue()
            .code("JSON_MALFORMED")
            .severity(Issue.SeverityEnum.BLOCKING)
            .pointer(pointer)
            .message(messages.json(pointer, line(fault), column(fault)));
    ProblemCode code = ProblemCode.BAD_REQUEST;
    return problems.response(code, messages.detail(code), List.of(issue));
  }

  /** In a discreet call the name of an unknown member, which may be anything, is left out. */
  private String pointer(JsonMappingException fault) {
    boolean leftOut = call.isDiscreet() && fault instanceof PropertyBindingException;
    return fault.getPath().stream()
        .limit(fault.getPath().size() - (leftOut ? 1 : 0))
        .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
        .collect(Collectors.joining());
  }

  private static int line(JsonProcessingException fault) {
    return fault.getLocation() == null ? 0 : fault.getLocation().getLineNr();
  }

  private static int column(JsonProcessingException fault) {
    return fault.getLocation() == null ? 0 : fault.getLocation().getColumnNr();
  }
}
