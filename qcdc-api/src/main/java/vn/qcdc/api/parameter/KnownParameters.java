package vn.qcdc.api.parameter;

import static vn.qcdc.domain.finding.FindingCode.PARAMETER_UNKNOWN;
import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.finding.Finding;

/**
 * Refuses query parameters that an operation does not have: a filter with a typing error must not
 * be ignored.
 */
@Provider
public class KnownParameters implements DynamicFeature {

  @Override
  public void configure(ResourceInfo operation, FeatureContext context) {
    Method method = operation.getResourceMethod();
    Map<String, Boolean> known = new TreeMap<>();
    Stream.concat(Stream.of(method), declarations(method))
        .flatMap(declared -> Arrays.stream(declared.getParameters()))
        .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
        .forEach(
            parameter ->
                known.put(
                    parameter.getAnnotation(QueryParam.class).value(),
                    Collection.class.isAssignableFrom(parameter.getType())));
    context.register(new Check(known));
  }

  private static Stream<Method> declarations(Method method) {
    return Arrays.stream(method.getDeclaringClass().getInterfaces())
        .flatMap(contract -> Arrays.stream(contract.getMethods()))
        .filter(declared -> declared.getName().equals(method.getName()));
  }

  /**
   * @param known names, and whether a name may stand there more than once
   */
  private record Check(Map<String, Boolean> known) implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
      List<Finding> findings =
          request.getUriInfo().getQueryParameters().entrySet().stream()
              .flatMap(asked -> finding(asked.getKey(), asked.getValue()).stream())
              .toList();
      if (!findings.isEmpty()) {
        throw new ProblemException(ProblemCode.BAD_REQUEST, findings);
      }
    }

    private Optional<Finding> finding(String name, List<String> values) {
      Boolean repeatable = known.get(name);
      if (repeatable == null) {
        String names = String.join(", ", known.keySet());
        return Optional.of(Finding.blocking(PARAMETER_UNKNOWN, name, null, names));
      }
      return repeatable || values.size() == 1
          ? Optional.empty()
          : Optional.of(Finding.blocking(VALUE_NOT_ALLOWED, name, String.join(", ", values), "1"));
    }
  }
}
