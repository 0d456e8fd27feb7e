package vn.qcdc.domain.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;

/**
 * Publishes measures, indicators, forms and checks, all of them or none. What is published never
 * changes: the same content again is left as it is, other content under the same code is refused. A
 * form or a check without an end ends when a later version of it begins.
 */
public final class PublishCatalogue {

  private final Catalogue published;
  private final Versions<Form> forms;
  private final Versions<Check> checks;

  /**
   * @param published what is kept already
   */
  public PublishCatalogue(Catalogue published) {
    this.published = published;
    this.forms = Versions.ofForms(published.forms());
    this.checks = Versions.ofChecks(published.checks());
  }

  /** What a document brings. */
  public record Document(
      List<Measure> measures, List<Indicator> indicators, List<Form> forms, List<Check> checks) {

    public Document {
      measures = List.copyOf(measures);
      indicators = List.copyOf(indicators);
      forms = List.copyOf(forms);
      checks = List.copyOf(checks);
    }

    /** A document that declares no checks. */
    public Document(List<Measure> measures, List<Indicator> indicators, List<Form> forms) {
      this(measures, indicators, forms, List.of());
    }

    int size() {
      return measures.size() + indicators.size() + forms.size() + checks.size();
    }
  }

  /**
   * What of a document is new, and the catalogue as it will be.
   *
   * @param ended published versions of forms that a new version follows, with their ends
   * @param endedChecks likewise of checks
   */
  public record Publication(
      Catalogue additions,
      List<Form> ended,
      List<Check> endedChecks,
      Catalogue result,
      int unchanged) {

    public Publication {
      ended = List.copyOf(ended);
      endedChecks = List.copyOf(endedChecks);
    }

    public int created() {
      return additions.size();
    }
  }

  /** Findings point into the document. */
  public Judged<Publication> examine(Document document) {
    List<Finding> findings = new ArrayList<>();
    List<Measure> measures =
        new Additions<>(Measure::code, published::measure, Measure::equals)
            .of(document.measures(), "/measures/", findings);
    List<Indicator> indicators =
        new Additions<>(Indicator::code, published::indicator, Indicator::equals)
            .of(document.indicators(), "/indicators/", findings);
    List<Form> versions = forms.additions(document.forms(), "/forms/", findings);
    List<Check> relations = checks.additions(document.checks(), "/checks/", findings);
    if (!findings.isEmpty()) {
      return Judged.unsound(findings);
    }
    Catalogue result =
        Catalogue.of(
            joined(published.measures(), measures),
            joined(published.indicators(), indicators),
            forms.settledWith(versions),
            checks.settledWith(relations));
    findings.addAll(new CatalogueChecks(result).examine(document));
    return findings.isEmpty()
        ? Judged.sound(publication(document, measures, indicators, result))
        : Judged.unsound(findings);
  }

  /**
   * What each entry of a document would do; an end that follows from a later version is no
   * difference.
   */
  public List<EntryChange> compare(Document document) {
    return EntryChange.between(
        CatalogueEntries.of(
            Catalogue.of(
                published.measures(),
                published.indicators(),
                forms.settled(published.forms(), document.forms()),
                checks.settled(published.checks(), document.checks()))),
        CatalogueEntries.of(
            document.measures(),
            document.indicators(),
            forms.settled(document.forms(), document.forms()),
            checks.settled(document.checks(), document.checks())));
  }

  private Publication publication(
      Document document, List<Measure> measures, List<Indicator> indicators, Catalogue result) {
    Catalogue additions =
        Catalogue.of(
            measures, indicators, forms.newAmong(result.forms()), checks.newAmong(result.checks()));
    return new Publication(
        additions,
        forms.endedAmong(result.forms()),
        checks.endedAmong(result.checks()),
        result,
        document.size() - additions.size());
  }

  private static <T> List<T> joined(Collection<? extends T> some, List<? extends T> more) {
    List<T> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
