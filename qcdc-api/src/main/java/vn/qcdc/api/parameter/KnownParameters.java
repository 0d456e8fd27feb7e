package vn.qcdc.api.parameter;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static vn.qcdc.domain.finding.FindingCode.PARAMETER_UNKNOWN;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
    Set<String> known =
        Stream.concat(Stream.of(method), declarations(method))
            .flatMap(declared -> Arrays.stream(declared.getParameters()))
            .flatMap(parameter -> Stream.ofNullable(parameter.getAnnotation(QueryParam.class)))
            .map(QueryParam::value)
            .collect(toUnmodifiableSet());
    context.register(new Check(known));
  }

  private static Stream<Method> declarations(Method method) {
    return Arrays.stream(method.getDeclaringClass().getInterfaces())
        .flatMap(contract -> Arrays.stream(contract.getMethods()))
        .filter(declared -> declared.getName().equals(method.getName()));
  }

  private record Check(Set<String> known) implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
      List<Finding> unknown =
          request.getUriInfo().getQueryParameters().keySet().stream()
              .filter(name -> !known.contains(name))
              .map(
                  name -> Finding.blocking(PARAMETER_UNKNOWN, name, null, String.join(", ", known)))
              .toList();
      if (!unknown.isEmpty()) {
        throw new ProblemException(ProblemCode.BAD_REQUEST, unknown);
      }
    }
  }
}
