package vn.qcdc.it.architecture;

import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.Locations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All packages of the product. A new one is to be written down here. */
final class Packages {
  /** Each may know those before it. */
  static final List<String> DOMAIN_IN_ORDER =
      Stream.of(
              "law",
              "request",
              "time",
              "finding",
              "organisation",
              "term",
              "reception",
              "catalogue",
              "figure",
              "reorganisation",
              "consistency",
              "submission",
              "petitioner",
              "matter",
              "dialogue",
              "ledger",
              "tracking",
              "portal",
              "petition",
              "feed",
              "rollup",
              "examination",
              "publication",
              "target",
              "deadline",
              "urging",
              "proofreading",
              "audit")
          .map("vn.qcdc.domain."::concat)
          .toList();

  private static final List<String> AROUND_THE_DOMAIN =
      List.of(
          "vn.qcdc.persistence.audit",
          "vn.qcdc.persistence.catalogue",
          "vn.qcdc.persistence.database",
          "vn.qcdc.persistence.deadline",
          "vn.qcdc.persistence.dialogue",
          "vn.qcdc.persistence.examination",
          "vn.qcdc.persistence.figure",
          "vn.qcdc.persistence.matter",
          "vn.qcdc.persistence.ledger",
          "vn.qcdc.persistence.organisation",
          "vn.qcdc.persistence.petitioner",
          "vn.qcdc.persistence.portal",
          "vn.qcdc.persistence.publication",
          "vn.qcdc.persistence.reception",
          "vn.qcdc.persistence.reorganisation",
          "vn.qcdc.persistence.request",
          "vn.qcdc.persistence.submission",
          "vn.qcdc.persistence.target",
          "vn.qcdc.persistence.tracking",
          "vn.qcdc.persistence.term",
          "vn.qcdc.reporting.content",
          "vn.qcdc.reporting.csv",
          "vn.qcdc.reporting.html",
          "vn.qcdc.reporting.manuscript",
          "vn.qcdc.reporting.office",
          "vn.qcdc.reporting.organisation",
          "vn.qcdc.reporting.rollup",
          "vn.qcdc.reporting.target",
          "vn.qcdc.reporting.wording",
          "vn.qcdc.reporting.workbook",
          "vn.qcdc.api.access",
          "vn.qcdc.api.audit",
          "vn.qcdc.api.call",
          "vn.qcdc.api.caller",
          "vn.qcdc.api.catalogue",
          "vn.qcdc.api.contract",
          "vn.qcdc.api.contract.model",
          "vn.qcdc.api.csv",
          "vn.qcdc.api.examination",
          "vn.qcdc.api.export",
          "vn.qcdc.api.feed",
          "vn.qcdc.api.deadline",
          "vn.qcdc.api.dialogue",
          "vn.qcdc.api.ledger",
          "vn.qcdc.api.matter",
          "vn.qcdc.api.organisation",
          "vn.qcdc.api.limit",
          "vn.qcdc.api.once",
          "vn.qcdc.api.outbound",
          "vn.qcdc.api.parameter",
          "vn.qcdc.api.petitioner",
          "vn.qcdc.api.portal",
          "vn.qcdc.api.problem",
          "vn.qcdc.api.proofreading",
          "vn.qcdc.api.publication",
          "vn.qcdc.api.reception",
          "vn.qcdc.api.reorganisation",
          "vn.qcdc.api.rollup",
          "vn.qcdc.api.submission",
          "vn.qcdc.api.target",
          "vn.qcdc.api.term",
          "vn.qcdc.api.upload",
          "vn.qcdc.api.token",
          "vn.qcdc.api.tracking",
          "vn.qcdc.api.web",
          "vn.qcdc.api.wiring");

  /** The WAR is not on the class path of the tests. */
  private static final Path API = Path.of("..", "qcdc-api", "target", "classes");

  private Packages() {}

  static Set<String> writtenDown() {
    Set<String> all = new TreeSet<>(DOMAIN_IN_ORDER);
    all.addAll(AROUND_THE_DOMAIN);
    return all;
  }

  /** The classes of the domain, of persistence, of reporting and of the API. */
  static JavaClasses classes() {
    if (!Files.isDirectory(API)) {
      throw new IllegalStateException(API.toAbsolutePath() + " is missing; build qcdc-api first");
    }
    Set<Location> locations = new HashSet<>();
    for (String module : List.of("domain", "persistence", "reporting")) {
      locations.addAll(Locations.ofPackage("vn.qcdc." + module));
    }
    locations.add(Location.of(API));
    return new ClassFileImporter().importLocations(locations);
  }

  static Set<String> found(JavaClasses classes) {
    return classes.stream().map(type -> type.getPackageName()).collect(toCollection(TreeSet::new));
  }
}
