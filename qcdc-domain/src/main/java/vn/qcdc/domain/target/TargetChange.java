package vn.qcdc.domain.target;

import static vn.qcdc.domain.finding.FindingCode.DEFINITION_CHANGED;
import static vn.qcdc.domain.finding.FindingCode.INDICATOR_UNKNOWN;
import static vn.qcdc.domain.finding.FindingCode.VALIDITY_OVERLAPS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.CatalogueEntry;
import vn.qcdc.domain.catalogue.EntryChange;
import vn.qcdc.domain.catalogue.Succession;
import vn.qcdc.domain.finding.Finding;

/** What a document would do to one target, known already or not. */
final class TargetChange {

  private static final Succession<TargetVersion> VERSIONS =
      new Succession<>(TargetVersion::validity, TargetChange::rivals, TargetVersion::withValidity);

  private final Target document;
  private final Optional<Target> published;
  private final List<TargetVersion> kept;
  private final List<TargetVersion> all;

  TargetChange(Optional<Target> published, Target document) {
    this.document = document;
    this.published = published;
    this.kept = published.map(Target::versions).orElse(List.of());
    this.all = new ArrayList<>(kept);
    document.versions().stream().filter(version -> find(version, kept).isEmpty()).forEach(all::add);
  }

  /** The new versions, with the ends that they have among all. */
  Optional<Target> added() {
    return only(VERSIONS.settled(all).stream().filter(each -> find(each, kept).isEmpty()).toList());
  }

  /** The published versions that a new one follows, with their ends. */
  Optional<Target> ended() {
    return only(
        kept.stream()
            .map(version -> VERSIONS.settled(version, all))
            .filter(version -> !kept.contains(version))
            .toList());
  }

  /** What each version in the document would do. */
  List<EntryChange> compare() {
    return EntryChange.between(
        published.stream().flatMap(target -> entries(target, kept)),
        entries(document, document.versions()));
  }

  private Stream<CatalogueEntry> entries(Target target, List<TargetVersion> versions) {
    return versions.stream()
        .map(version -> TargetEntries.of(target, VERSIONS.settled(version, all)));
  }

  /** Findings point into the document. */
  List<Finding> findings(String pointer, Catalogue catalogue) {
    List<Finding> findings = new ArrayList<>();
    if (published.filter(this::isNamedOtherwise).isPresent()) {
      findings.add(PublishTargets.found(DEFINITION_CHANGED, pointer, document.code()));
    }
    for (int i = 0; i < document.versions().size(); i++) {
      findings.addAll(findings(document.versions().get(i), pointer + "/versions/" + i, catalogue));
    }
    return findings;
  }

  private List<Finding> findings(TargetVersion version, String pointer, Catalogue catalogue) {
    List<Finding> findings = new ArrayList<>();
    if (catalogue.indicator(version.indicator()).isEmpty()) {
      findings.add(
          PublishTargets.found(INDICATOR_UNKNOWN, pointer + "/indicator", version.indicator()));
    }
    TargetVersion settled = VERSIONS.settled(version, all);
    Optional<TargetVersion> same = find(version, kept);
    if (same.isPresent() && !VERSIONS.settled(same.get(), all).equals(settled)) {
      findings.add(PublishTargets.found(DEFINITION_CHANGED, pointer, version.version()));
    } else if (same.isEmpty() && overlaps(settled, version)) {
      String day = version.validity().from().toString();
      findings.add(PublishTargets.found(VALIDITY_OVERLAPS, pointer + "/validFrom", day));
    }
    return findings;
  }

  private boolean overlaps(TargetVersion settled, TargetVersion declared) {
    return all.stream()
            .filter(other -> !isSame(other, declared))
            .map(other -> VERSIONS.settled(other, all))
            .anyMatch(
                other -> rivals(other, settled) && other.validity().overlaps(settled.validity()))
        || document.versions().stream().filter(other -> isSame(other, declared)).count() > 1;
  }

  private boolean isNamedOtherwise(Target known) {
    return !known.name().equals(document.name()) || !known.number().equals(document.number());
  }

  private Optional<Target> only(List<TargetVersion> versions) {
    return versions.isEmpty()
        ? Optional.empty()
        : Optional.of(new Target(document.code(), document.number(), document.name(), versions));
  }

  private static Optional<TargetVersion> find(TargetVersion version, List<TargetVersion> among) {
    return among.stream().filter(other -> isSame(version, other)).findFirst();
  }

  private static boolean isSame(TargetVersion one, TargetVersion other) {
    return one.version().equals(other.version())
        && one.validity().from().equals(other.validity().from());
  }

  /** On one day there is one wording under one name, and one that is enacted. */
  private static boolean rivals(TargetVersion one, TargetVersion other) {
    return one.version().equals(other.version())
        || (one.kind() == VersionKind.ENACTED && other.kind() == VersionKind.ENACTED);
  }
}
