package vn.qcdc.domain.catalogue;

import static java.util.stream.Collectors.toSet;
import static vn.qcdc.domain.finding.FindingCode.BOUNDS_EMPTY;
import static vn.qcdc.domain.finding.FindingCode.CHECK_OF_MIXED_NATURE;
import static vn.qcdc.domain.finding.FindingCode.CHECK_ON_NO_FORM;
import static vn.qcdc.domain.finding.FindingCode.MEASURE_UNKNOWN;
import static vn.qcdc.domain.finding.FindingCode.PART_OF_ITSELF;
import static vn.qcdc.domain.finding.FindingCode.PERIODS_DO_NOT_FIT;
import static vn.qcdc.domain.finding.FindingCode.TERM_TWICE;
import static vn.qcdc.domain.finding.FindingCode.VALIDITY_OVERLAPS;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.qcdc.domain.catalogue.Relation.ChildrenSum;
import vn.qcdc.domain.catalogue.Relation.PeriodSum;
import vn.qcdc.domain.catalogue.Relation.RatioBounds;
import vn.qcdc.domain.catalogue.Relation.RegisterCount;
import vn.qcdc.domain.catalogue.Relation.StockFlow;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;

/**
 * What must hold for a check before it is published.
 *
 * @param catalogue as it would be
 * @param pointer to the check in the document
 */
record RelationChecks(Catalogue catalogue, String pointer)
    implements Relation.Cases<Stream<Finding>> {

  Stream<Finding> examine(Check check) {
    List<Finding> unknown =
        check.relation().measures().stream()
            .filter(measure -> catalogue.measure(measure).isEmpty())
            .map(measure -> found(MEASURE_UNKNOWN, measure))
            .toList();
    return Stream.concat(
        overlaps(check) ? Stream.of(validity(check)) : Stream.of(),
        unknown.isEmpty() ? check.relation().fold(this) : unknown.stream());
  }

  private boolean overlaps(Check check) {
    return catalogue.checks().stream()
        .filter(other -> other.code().equals(check.code()))
        .filter(other -> !other.validity().from().equals(check.validity().from()))
        .anyMatch(other -> other.validity().overlaps(check.validity()));
  }

  private Finding validity(Check check) {
    return Finding.blocking(
        VALIDITY_OVERLAPS, pointer + "/validFrom", check.validity().from().toString(), null);
  }

  @Override
  public Stream<Finding> of(StockFlow relation) {
    Set<String> seen = new HashSet<>();
    Stream<Finding> twice =
        Stream.of(
                Stream.of(relation.opening()),
                relation.added().stream(),
                relation.removed().stream(),
                Stream.of(relation.closing()))
            .flatMap(terms -> terms)
            .filter(term -> !seen.add(term))
            .map(term -> found(TERM_TWICE, term));
    return Stream.concat(twice, onOneForm(relation.measures()));
  }

  @Override
  public Stream<Finding> of(PeriodSum relation) {
    boolean fits =
        forms(Set.of(relation.whole()))
            .anyMatch(
                longer ->
                    forms(Set.of(relation.part()))
                        .anyMatch(shorter -> shorter.periodType().fitsInto(longer.periodType())));
    return Stream.of(
            onOneForm(Set.of(relation.whole())),
            onOneForm(Set.of(relation.part())),
            ofOneNature(relation.whole(), relation.part()),
            fits
                ? Stream.<Finding>of()
                : Stream.of(found(PERIODS_DO_NOT_FIT, relation.whole(), relation.part())))
        .flatMap(findings -> findings);
  }

  @Override
  public Stream<Finding> of(ChildrenSum relation) {
    return Stream.of(
            onOneForm(Set.of(relation.declared())),
            onOneForm(Set.of(relation.counted())),
            ofOneNature(relation.declared(), relation.counted()))
        .flatMap(findings -> findings);
  }

  @Override
  public Stream<Finding> of(RegisterCount relation) {
    boolean isFitting =
        !relation.register().isOfUnits()
            || catalogue.measure(relation.measure()).orElseThrow().nature() == Nature.STOCK;
    return Stream.concat(
        onOneForm(relation.measures()),
        isFitting ? Stream.of() : Stream.of(found(CHECK_OF_MIXED_NATURE, relation.measure())));
  }

  @Override
  public Stream<Finding> of(RatioBounds relation) {
    return Stream.of(
            relation.numerator().equals(relation.denominator())
                ? Stream.of(found(PART_OF_ITSELF, relation.numerator()))
                : onOneForm(relation.measures()),
            ofOneNature(relation.numerator(), relation.denominator()),
            isEmpty(relation)
                ? Stream.of(Finding.blocking(BOUNDS_EMPTY, pointer + "/relation", null, null))
                : Stream.<Finding>of())
        .flatMap(findings -> findings);
  }

  /** Without any bound, or with bounds that nothing keeps. */
  private static boolean isEmpty(RatioBounds relation) {
    Quotient least = relation.atLeast();
    Quotient most = relation.atMost();
    return least == null
        ? most == null
        : most != null
            && most.compare(
                    BigDecimal.valueOf(least.numerator()), BigDecimal.valueOf(least.denominator()))
                > 0;
  }

  /** One level of one form has to ask for all of them. */
  private Stream<Finding> onOneForm(Set<String> measures) {
    return forms(measures).findAny().isPresent()
        ? Stream.of()
        : Stream.of(found(CHECK_ON_NO_FORM, String.join(", ", measures)));
  }

  private Stream<Form> forms(Collection<String> measures) {
    return catalogue.forms().stream()
        .filter(
            form ->
                form.levels().stream()
                    .anyMatch(level -> form.measuresAt(level).containsAll(measures)));
  }

  private Stream<Finding> ofOneNature(String... measures) {
    Set<Nature> natures =
        Stream.of(measures)
            .map(measure -> catalogue.measure(measure).map(Measure::nature).orElse(null))
            .filter(Objects::nonNull)
            .collect(toSet());
    return natures.size() == 1 ? Stream.of() : Stream.of(found(CHECK_OF_MIXED_NATURE, measures));
  }

  private Finding found(FindingCode code, String... measures) {
    return Finding.blocking(code, pointer + "/relation", String.join(", ", measures), null);
  }
}
