package vn.qcdc.api.problem;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.model.Issue;

/**
 * Parameters and bodies that do not have the shape that the contract gives them: all violations at
 * once.
 */
@Provider
public class ShapeMapper implements ExceptionMapper<ValidationException> {

  private static final int LONGEST_VALUE = 200;

  @Inject Problems problems;
  @Inject Call call;

  @Override
  public Response toResponse(ValidationException fault) {
    Messages messages = new Messages(call.language());
    List<Issue> issues =
        fault instanceof ConstraintViolationException violated
            ? violated.getConstraintViolations().stream()
                .map(violation -> issue(violation, messages))
                .map(issue -> call.isDiscreet() ? issue.value(null) : issue)
                .sorted(Comparator.comparing(Issue::getPointer))
                .toList()
            : List.of();
    ProblemCode code = ProblemCode.BAD_REQUEST;
    return problems.response(code, messages.detail(code), issues);
  }

  private static Issue issue(ConstraintViolation<?> violation, Messages messages) {
    String constraint =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return new Issue()
        .code("SHAPE_" + constraint.toUpperCase(Locale.ROOT))
        .severity(Issue.SeverityEnum.BLOCKING)
        .pointer(pointer(violation.getPropertyPath()))
        .value(shortened(violation.getInvalidValue()))
        .message(
            messages.shape(
                constraint,
                pointer(violation.getPropertyPath()),
                violation.getConstraintDescriptor().getAttributes()));
  }

  /** {@code limit} for a parameter, {@code /figures/0/measure} for a place in the body. */
  private static String pointer(Path path) {
    List<Path.Node> nodes = StreamSupport.stream(path.spliterator(), false).skip(1).toList();
    if (nodes.size() == 1) {
      return String.valueOf(nodes.get(0).getName());
    }
    return nodes.stream()
        .skip(1)
        .map(node -> (node.getIndex() == null ? "" : "/" + node.getIndex()) + "/" + node.getName())
        .collect(Collectors.joining());
  }

  private static @Nullable String shortened(@Nullable Object value) {
    boolean plain = value instanceof CharSequence || value instanceof Number;
    String text = plain ? String.valueOf(value) : null;
    return text == null || text.length() <= LONGEST_VALUE
        ? text
        : text.substring(0, LONGEST_VALUE) + "…";
  }
}
