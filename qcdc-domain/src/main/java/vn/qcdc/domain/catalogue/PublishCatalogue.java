package vn.qcdc.domain.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;

/**
 * Publishes measures, indicators and forms, all of them or none. What is published never changes:
 * the same content again is left as it is, other content under the same code is refused. A form
 * without an end ends when a later version of it begins.
 */
public final class PublishCatalogue {

  private static final Succession<Form> VERSIONS =
      new Succession<>(
          Form::validity, (one, other) -> one.code().equals(other.code()), Form::withValidity);

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

  /**
   * What of a document is new, and the catalogue as it will be.
   *
   * @param ended published versions of forms that a new version follows, with their ends
   */
  public record Publication(
      Catalogue additions, List<Form> ended, Catalogue result, int unchanged) {

    public Publication {
      ended = List.copyOf(ended);
    }

    public int created() {
      return additions.measures().size() + additions.indicators().size() + additions.forms().size();
    }
  }

  /** Findings point into the document. */
  public Judged<Publication> examine(Document document) {
    List<Finding> findings = new ArrayList<>();
    List<Form> versions = joined(published.forms(), document.forms());
    List<Measure> measures =
        new Additions<>(Measure::code, published::measure, Measure::equals)
            .of(document.measures(), "/measures/", findings);
    List<Indicator> indicators =
        new Additions<>(Indicator::code, published::indicator, Indicator::equals)
            .of(document.indicators(), "/indicators/", findings);
    List<Form> forms =
        new Additions<>(
                PublishCatalogue::versionKey,
                this::publishedVersion,
                (entry, kept) ->
                    VERSIONS.settled(entry, versions).equals(VERSIONS.settled(kept, versions)))
            .of(document.forms(), "/forms/", findings);
    if (!findings.isEmpty()) {
      return Judged.unsound(findings);
    }
    List<Form> settled = VERSIONS.settled(joined(published.forms(), forms));
    Catalogue result =
        Catalogue.of(
            joined(published.measures(), measures),
            joined(published.indicators(), indicators),
            settled);
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
    List<Form> versions = joined(published.forms(), document.forms());
    return EntryChange.between(
        CatalogueEntries.of(
            published.measures(), published.indicators(), settled(published.forms(), versions)),
        CatalogueEntries.of(
            document.measures(), document.indicators(), settled(document.forms(), versions)));
  }

  private static List<Form> settled(List<Form> forms, List<Form> versions) {
    return forms.stream().map(form -> VERSIONS.settled(form, versions)).toList();
  }

  private Publication publication(
      Document document, List<Measure> measures, List<Indicator> indicators, Catalogue result) {
    List<Form> added =
        result.forms().stream()
            .filter(form -> publishedVersion(versionKey(form)).isEmpty())
            .toList();
    List<Form> ended =
        result.forms().stream()
            .filter(form -> !added.contains(form) && !published.forms().contains(form))
            .toList();
    int all = document.measures().size() + document.indicators().size() + document.forms().size();
    int created = measures.size() + indicators.size() + added.size();
    return new Publication(Catalogue.of(measures, indicators, added), ended, result, all - created);
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
