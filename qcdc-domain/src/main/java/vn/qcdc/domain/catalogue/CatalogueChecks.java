package vn.qcdc.domain.catalogue;

import static vn.qcdc.domain.finding.FindingCode.CELL_LEVEL_NOT_ON_FORM;
import static vn.qcdc.domain.finding.FindingCode.FIGURE_TOO_LARGE;
import static vn.qcdc.domain.finding.FindingCode.INDICATOR_ON_NO_FORM;
import static vn.qcdc.domain.finding.FindingCode.MEASURE_ON_TWO_FORMS;
import static vn.qcdc.domain.finding.FindingCode.MEASURE_TWICE;
import static vn.qcdc.domain.finding.FindingCode.MEASURE_UNKNOWN;
import static vn.qcdc.domain.finding.FindingCode.PART_OF_ITSELF;
import static vn.qcdc.domain.finding.FindingCode.RATIO_OF_MIXED_NATURE;
import static vn.qcdc.domain.finding.FindingCode.VALIDITY_OVERLAPS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.qcdc.domain.catalogue.Indicator.RatioOfSums;
import vn.qcdc.domain.catalogue.Indicator.ShareOfUnits;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;

/** What must hold before a document is published, with the whole catalogue as it would be. */
final class CatalogueChecks {

  private final Catalogue catalogue;
  private final List<Finding> findings = new ArrayList<>();

  CatalogueChecks(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  List<Finding> examine(PublishCatalogue.Document document) {
    for (int i = 0; i < document.measures().size(); i++) {
      String whole = document.measures().get(i).partOf();
      if (whole != null) {
        measureIsKnown(whole, "/measures/" + i + "/partOf");
        if (whole.equals(document.measures().get(i).code())) {
          found(PART_OF_ITSELF, "/measures/" + i + "/partOf", whole);
        }
      }
    }
    for (int i = 0; i < document.forms().size(); i++) {
      Form form = Versions.ofForms(catalogue.forms()).asPublished(document.forms().get(i));
      examine(form, "/forms/" + i);
    }
    for (int i = 0; i < document.indicators().size(); i++) {
      examine(document.indicators().get(i), "/indicators/" + i);
    }
    for (int i = 0; i < document.checks().size(); i++) {
      Check check = Versions.ofChecks(catalogue.checks()).asPublished(document.checks().get(i));
      new RelationChecks(catalogue, "/checks/" + i).examine(check).forEach(findings::add);
    }
    return List.copyOf(findings);
  }

  private void examine(Form form, String pointer) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < form.cells().size(); i++) {
      FormCell cell = form.cells().get(i);
      measureIsKnown(cell.measure(), pointer + "/cells/" + i + "/measure");
      if (!seen.add(cell.measure())) {
        found(MEASURE_TWICE, pointer + "/cells/" + i + "/measure", cell.measure());
      }
      if (isAskedElsewhere(cell.measure(), form)) {
        found(MEASURE_ON_TWO_FORMS, pointer + "/cells/" + i + "/measure", cell.measure());
      }
      if (!form.levels().containsAll(cell.levels())) {
        found(
            CELL_LEVEL_NOT_ON_FORM, pointer + "/cells/" + i + "/levels", cell.levels().toString());
      }
    }
    findings.addAll(new EquationChecks(form, pointer + "/equations/").examine());
    boolean overlaps =
        catalogue.forms().stream()
            .anyMatch(
                other ->
                    !other.equals(form)
                        && other.code().equals(form.code())
                        && other.validity().overlaps(form.validity()));
    if (overlaps) {
      found(VALIDITY_OVERLAPS, pointer + "/validFrom", form.validity().from().toString());
    }
  }

  /** Of the same units at the same time: what they answer would be added up twice. */
  private boolean isAskedElsewhere(String measure, Form form) {
    return catalogue.forms().stream()
        .filter(other -> !other.code().equals(form.code()))
        .filter(other -> other.unitKind() == form.unitKind())
        .filter(other -> other.validity().overlaps(form.validity()))
        .anyMatch(
            other ->
                form.levels().stream()
                    .filter(level -> form.measuresAt(level).contains(measure))
                    .anyMatch(
                        level ->
                            other.levels().contains(level)
                                && other.measuresAt(level).contains(measure)));
  }

  private void examine(Indicator indicator, String pointer) {
    int before = findings.size();
    indicator.measures().forEach(measure -> measureIsKnown(measure, pointer));
    if (findings.size() > before) {
      return;
    }
    if (indicator instanceof ShareOfUnits share) {
      Stream.concat(share.population().stream(), share.criteria().stream())
          .filter(condition -> !Amounts.canBeKept(condition.bound()))
          .forEach(condition -> found(FIGURE_TOO_LARGE, pointer, condition.measure()));
    }
    if (indicator instanceof RatioOfSums ratio
        && !nature(ratio.numerator()).equals(nature(ratio.denominator()))) {
      found(RATIO_OF_MIXED_NATURE, pointer, ratio.numerator() + ", " + ratio.denominator());
    }
    boolean onOneForm =
        catalogue.forms().stream()
            .anyMatch(
                form ->
                    form.levels().stream()
                        .anyMatch(
                            level -> form.measuresAt(level).containsAll(indicator.measures())));
    if (!onOneForm) {
      found(INDICATOR_ON_NO_FORM, pointer, String.join(", ", indicator.measures()));
    }
  }

  private void measureIsKnown(String code, String pointer) {
    if (catalogue.measure(code).isEmpty()) {
      found(MEASURE_UNKNOWN, pointer, code);
    }
  }

  private Optional<Nature> nature(String measure) {
    return catalogue.measure(measure).map(Measure::nature);
  }

  private void found(FindingCode code, String pointer, String value) {
    findings.add(Finding.blocking(code, pointer, value, null));
  }
}
