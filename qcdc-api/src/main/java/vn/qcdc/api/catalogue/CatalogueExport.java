package vn.qcdc.api.catalogue;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.stream.Stream;
import vn.qcdc.api.contract.model.CatalogueDocument;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.CatalogueEntries;
import vn.qcdc.domain.catalogue.CatalogueVersion;
import vn.qcdc.domain.catalogue.Check;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.target.Target;
import vn.qcdc.domain.target.TargetEntries;

/** The whole catalogue as a document that can be imported; its order follows from the content. */
final class CatalogueExport {

  private static final int DIGITS_IN_NAME = 12;

  private CatalogueExport() {}

  static CatalogueDocument of(Catalogue catalogue, List<Target> targets) {
    String version =
        CatalogueVersion.of(
                Stream.concat(CatalogueEntries.of(catalogue), TargetEntries.of(targets)))
            .digest();
    return new CatalogueDocument()
        .version(version)
        .measures(
            catalogue.measures().stream()
                .map(each -> CatalogueContract.MAP.contract(each))
                .toList())
        .indicators(
            catalogue.indicators().stream()
                .map(each -> CatalogueContract.MAP.contract(each))
                .toList())
        .forms(
            catalogue.forms().stream()
                .sorted(comparing(Form::code).thenComparing(form -> form.validity().from()))
                .map(each -> CatalogueContract.MAP.contract(each))
                .toList())
        .checks(
            catalogue.checks().stream()
                .sorted(comparing(Check::code).thenComparing(check -> check.validity().from()))
                .map(each -> CheckContract.MAP.contract(each))
                .toList())
        .targets(
            targets.stream()
                .sorted(comparing(Target::code))
                .map(each -> CatalogueContract.MAP.contract(each))
                .toList());
  }

  static String attachment(CatalogueDocument document) {
    String name = document.getVersion().substring(0, DIGITS_IN_NAME);
    return "attachment; filename=\"catalogue-" + name + ".json\"";
  }
}
