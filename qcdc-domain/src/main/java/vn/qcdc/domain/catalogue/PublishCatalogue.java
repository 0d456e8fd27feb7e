package vn.qcdc.domain.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;

/**
 * Publishes measures, indicators and forms, all of them or none. What is published never changes:
 * the same content again is left as it is, other content under the same code is refused.
 */
public final class PublishCatalogue {

  private final Catalogue published;

  /**
   * @param published what is kept already
   */
  public PublishCatalogue(Catalogue published) {
    this.published = published;
  }

  /** What a document brings. */
  public record Document(List<Measure> measures, List<Indicator> indicators, List<Form> forms) {

    public Document {
      measures = List.copyOf(measures);
      indicators = List.copyOf(indicators);
      forms = List.copyOf(forms);
    }
  }

  /** What of a document is new, and the catalogue as it will be. */
  public record Publication(Catalogue additions, Catalogue result, int unchanged) {

    public int created() {
      return additions.measures().size() + additions.indicators().size() + additions.forms().size();
    }
  }

  /** Findings point into the document. */
  public Judged<Publication> examine(Document document) {
    List<Finding> findings = new ArrayList<>();
    List<Measure> measures = new ArrayList<>();
    List<Indicator> indicators = new ArrayList<>();
    List<Form> forms = new ArrayList<>();
    Additions.of(document.measures(), Measure::code, published::measure)
        .sort("/measures/", measures, findings);
    Additions.of(document.indicators(), Indicator::code, published::indicator)
        .sort("/indicators/", indicators, findings);
    Additions.of(document.forms(), PublishCatalogue::versionKey, this::publishedVersion)
        .sort("/forms/", forms, findings);
    if (!findings.isEmpty()) {
      return Judged.unsound(findings);
    }
    Catalogue result =
        Catalogue.of(
            joined(published.measures(), measures),
            joined(published.indicators(), indicators),
            joined(published.forms(), forms));
    findings.addAll(new CatalogueChecks(result).examine(document));
    int added = measures.size() + indicators.size() + forms.size();
    int all = document.measures().size() + document.indicators().size() + document.forms().size();
    return findings.isEmpty()
        ? Judged.sound(
            new Publication(Catalogue.of(measures, indicators, forms), result, all - added))
        : Judged.unsound(findings);
  }

  private static String versionKey(Form form) {
    return form.code() + " " + form.validity().from();
  }

  private Optional<Form> publishedVersion(String key) {
    return published.forms().stream().filter(form -> versionKey(form).equals(key)).findFirst();
  }

  private static <T> List<T> joined(Collection<? extends T> some, List<? extends T> more) {
    List<T> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
