package vn.qcdc.api.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The generator moves the common part of paths into the path of the interface, or out of it when
 * another tag shares it. A resource that does not follow hides the operations of others.
 */
class ServedPathsTest {

  static Stream<Class<?>> resources() {
    return new QcdcApplication().getClasses().stream().filter(type -> contract(type) != null);
  }

  @ParameterizedTest
  @MethodSource("resources")
  void a_resource_stands_at_the_path_of_its_contract(Class<?> resource) {
    assertEquals(
        path(contract(resource)).replaceFirst("^$", "/"), path(resource), resource::getName);
  }

  private static Class<?> contract(Class<?> type) {
    return Stream.of(type.getInterfaces())
        .filter(each -> each.getName().startsWith("vn.qcdc.api.contract."))
        .findFirst()
        .orElse(null);
  }

  private static String path(Class<?> type) {
    return type.getAnnotation(Path.class).value();
  }
}
