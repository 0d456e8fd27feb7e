package vn.qcdc.api.catalogue;

import static vn.qcdc.domain.finding.FindingCode.DEFINITION_CHANGED;

import java.util.List;
import java.util.stream.Stream;
import vn.qcdc.api.contract.model.CatalogueDocument;
import vn.qcdc.api.contract.model.CatalogueReport;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.EntryChange;
import vn.qcdc.domain.catalogue.EntryChange.Outcome;
import vn.qcdc.domain.catalogue.PublishCatalogue;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.target.PublishTargets;
import vn.qcdc.domain.target.Target;

/** A document as it was sent, held against what is published. */
final class CatalogueImport {

  private final PublishCatalogue.Document document;
  private final List<Target> aims;
  private final Catalogue published;
  private final List<Target> publishedAims;
  private final List<EntryChange> changes;

  CatalogueImport(CatalogueDocument sent, Catalogue published, List<Target> publishedAims) {
    this.document =
        new PublishCatalogue.Document(
            CatalogueContract.MAP.measures(sent.getMeasures()),
            CatalogueContract.MAP.indicators(sent.getIndicators()),
            CatalogueContract.MAP.forms(sent.getForms()),
            CheckContract.MAP.checks(sent.getChecks()));
    this.aims = CatalogueContract.MAP.targets(sent.getTargets());
    this.published = published;
    this.publishedAims = publishedAims;
    this.changes =
        Stream.of(
                new PublishCatalogue(published).compare(document),
                new PublishTargets(publishedAims, published).compare(aims))
            .flatMap(List::stream)
            .toList();
  }

  /** What a sound document brings. */
  record Additions(PublishCatalogue.Publication catalogue, PublishTargets.Publication aims) {}

  Judged<Additions> examine() {
    return new PublishCatalogue(published)
        .examine(document)
        .fold(
            catalogue ->
                new PublishTargets(publishedAims, catalogue.result())
                    .examine(aims)
                    .fold(
                        targets -> Judged.sound(new Additions(catalogue, targets)),
                        Judged::unsound),
            Judged::unsound);
  }

  /** Whether all that is wrong is that other content is published, and the report shows it. */
  boolean isOnlyRefused(List<Finding> findings) {
    return count(Outcome.REFUSED) > 0
        && findings.stream().allMatch(finding -> finding.code() == DEFINITION_CHANGED);
  }

  CatalogueReport report(boolean dryRun) {
    return new CatalogueReport()
        .dryRun(dryRun)
        .created(count(Outcome.CREATED))
        .unchanged(count(Outcome.UNCHANGED))
        .refused(count(Outcome.REFUSED))
        .entries(changes.stream().map(each -> CatalogueContract.MAP.contract(each)).toList());
  }

  private int count(Outcome outcome) {
    return (int) changes.stream().filter(change -> change.outcome() == outcome).count();
  }
}
