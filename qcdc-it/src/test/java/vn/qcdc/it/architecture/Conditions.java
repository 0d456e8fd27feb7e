package vn.qcdc.it.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What ArchUnit has no word for. */
final class Conditions {
  private Conditions() {}

  static ArchCondition<JavaClass> beUsedInTheirPackageOnly() {
    return new ArchCondition<>("be used in their package only") {
      @Override
      public void check(JavaClass row, ConditionEvents events) {
        row.getDirectDependenciesToSelf().stream()
            .filter(use -> !use.getOriginClass().getPackage().equals(row.getPackage()))
            .map(use -> SimpleConditionEvent.violated(use, use.getDescription()))
            .forEach(events::add);
      }
    };
  }

  static ArchCondition<JavaClass> notMention(String... types) {
    return new ArchCondition<>(
        "have no field, parameter or result of " + String.join(", ", types)) {
      @Override
      public void check(JavaClass holder, ConditionEvents events) {
        Stream.concat(
                holder.getFields().stream().map(field -> field.getRawType()),
                holder.getCodeUnits().stream()
                    .flatMap(
                        code ->
                            Stream.concat(
                                code.getRawParameterTypes().stream(),
                                Stream.of(code.getRawReturnType()))))
            .map(type -> type.getBaseComponentType().getName())
            .filter(name -> IntStream.range(0, types.length).anyMatch(i -> types[i].equals(name)))
            .forEach(
                name ->
                    events.add(
                        SimpleConditionEvent.violated(holder, holder.getName() + " has " + name)));
      }
    };
  }
}
