package vn.qcdc.it.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.it.architecture.Conditions.beUsedInTheirPackageOnly;
import static vn.qcdc.it.architecture.Conditions.notMention;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Date;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may know what. Each rule was seen to fail before it was believed. */
class ArchitectureTest {
  private static final JavaClasses CLASSES = Packages.classes();

  @Test
  void every_package_is_written_down_and_is_there() {
    assertEquals(Packages.writtenDown(), Packages.found(CLASSES));
  }

  @Test
  void the_domain_knows_java_and_nothing_else() {
    classes()
        .that()
        .resideInAPackage("vn.qcdc.domain..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("vn.qcdc.domain..", "java..", "org.jspecify..", "")
        .check(CLASSES);
  }

  static Stream<String> domain() {
    return Packages.DOMAIN_IN_ORDER.stream();
  }

  @ParameterizedTest
  @MethodSource("domain")
  void a_capability_of_the_domain_knows_only_those_before_it(String capability) {
    int place = Packages.DOMAIN_IN_ORDER.indexOf(capability);
    String[] later =
        Packages.DOMAIN_IN_ORDER
            .subList(place + 1, Packages.DOMAIN_IN_ORDER.size())
            .toArray(String[]::new);
    if (later.length > 0) {
      noClasses()
          .that()
          .resideInAPackage(capability)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(later)
          .check(CLASSES);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"domain", "persistence", "reporting", "api"})
  void packages_do_not_know_each_other_in_circles(String module) {
    slices().matching("vn.qcdc." + module + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"persistence", "reporting", "api"})
  void what_stands_around_the_domain_does_not_know_what_stands_beside_it(String module) {
    String[] beside =
        Stream.of("persistence", "reporting", "api")
            .filter(other -> !other.equals(module) && !module.equals("api"))
            .map(other -> "vn.qcdc." + other + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("vn.qcdc." + module + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(module.equals("api") ? new String[] {"vn.qcdc.persistence.."} : beside)
        .check(CLASSES);
  }

  /** The container finds them; nobody names them. */
  @Test
  void persistence_is_hidden_but_for_what_the_others_build_on() {
    classes()
        .that()
        .resideInAPackage("vn.qcdc.persistence..")
        .and()
        .areTopLevelClasses()
        .and()
        .haveSimpleNameNotEndingWith("package-info")
        .and()
        .doNotHaveFullyQualifiedName("vn.qcdc.persistence.database.Columns")
        .and()
        .doNotHaveFullyQualifiedName("vn.qcdc.persistence.database.Remembered")
        .and()
        .doNotHaveFullyQualifiedName("vn.qcdc.persistence.database.UnitArrays")
        .and()
        .doNotHaveFullyQualifiedName("vn.qcdc.persistence.database.SchemaMigration")
        .and()
        .doNotHaveFullyQualifiedName("vn.qcdc.persistence.petitioner.KeysNeeded")
        .and()
        .doNotHaveFullyQualifiedName("vn.qcdc.persistence.organisation.DecidedFacts")
        .and()
        .doNotHaveFullyQualifiedName("vn.qcdc.persistence.organisation.DecidedSuccessions")
        .and()
        .doNotHaveFullyQualifiedName("vn.qcdc.persistence.organisation.Held")
        .should()
        .bePackagePrivate()
        .check(CLASSES);
  }

  @Test
  void rows_stay_in_their_package() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Row")
        .should(beUsedInTheirPackageOnly())
        .check(CLASSES);
  }

  @Test
  void the_types_of_the_contract_stay_in_the_api() {
    noClasses()
        .that()
        .resideOutsideOfPackage("vn.qcdc.api..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("vn.qcdc.api.contract..")
        .check(CLASSES);
  }

  @Test
  void only_the_wiring_reads_the_clock() {
    noClasses()
        .that()
        .resideOutsideOfPackage("vn.qcdc.api.wiring..")
        .should()
        .accessTargetWhere(
            target(
                    nameMatching(
                        "now|systemUTC|systemDefaultZone|system|currentTimeMillis|nanoTime"))
                .and(target(owner(resideInAnyPackage("java.time..", "java.lang..")))))
        .orShould()
        .callConstructor(Date.class)
        .check(CLASSES);
  }

  @Test
  void the_domain_does_not_calculate_with_binary_fractions() {
    classes()
        .that()
        .resideInAPackage("vn.qcdc.domain..")
        .should(notMention("double", "float", "java.lang.Double", "java.lang.Float"))
        .check(CLASSES);
  }
}
