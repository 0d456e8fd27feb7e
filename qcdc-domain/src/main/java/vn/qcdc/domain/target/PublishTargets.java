package vn.qcdc.domain.target;

import static vn.qcdc.domain.finding.FindingCode.CODE_TWICE;
import static vn.qcdc.domain.finding.FindingCode.DEFINITION_CHANGED;
import static vn.qcdc.domain.finding.FindingCode.INDICATOR_UNKNOWN;
import static vn.qcdc.domain.finding.FindingCode.VALIDITY_OVERLAPS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Judged;

/**
 * Publishes targets and new versions of them, all or none. A version that is published never
 * changes; a target may get further versions.
 */
public final class PublishTargets {

  private final List<Target> published;
  private final Catalogue catalogue;

  /**
   * @param catalogue as it will be when the targets are published
   */
  public PublishTargets(List<Target> published, Catalogue catalogue) {
    this.published = List.copyOf(published);
    this.catalogue = catalogue;
  }

  /**
   * What of a document is new.
   *
   * @param additions new targets whole, and known targets with their new versions only
   */
  public record Publication(List<Target> additions, int created, int unchanged) {}

  /** Findings point into the document. */
  public Judged<Publication> examine(List<Target> document) {
    List<Finding> findings = new ArrayList<>();
    List<Target> additions = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < document.size(); i++) {
      Target target = document.get(i);
      String pointer = "/targets/" + i;
      if (!seen.add(target.code())) {
        findings.add(found(CODE_TWICE, pointer, target.code()));
      } else {
        findings.addAll(wrongVersions(target, pointer));
        addition(target, pointer, findings).ifPresent(additions::add);
      }
    }
    int all = document.stream().mapToInt(target -> target.versions().size()).sum();
    int created = additions.stream().mapToInt(target -> target.versions().size()).sum();
    return findings.isEmpty()
        ? Judged.sound(new Publication(additions, created, all - created))
        : Judged.unsound(findings);
  }

  private Optional<Target> addition(Target target, String pointer, List<Finding> findings) {
    Optional<Target> kept =
        published.stream().filter(each -> each.code().equals(target.code())).findFirst();
    if (kept.isEmpty()) {
      return Optional.of(target);
    }
    if (!kept.get().name().equals(target.name()) || !kept.get().number().equals(target.number())) {
      findings.add(found(DEFINITION_CHANGED, pointer, target.code()));
    }
    List<TargetVersion> added = new ArrayList<>();
    for (TargetVersion version : target.versions()) {
      List<TargetVersion> rivals =
          kept.get().versions().stream().filter(each -> rivals(each, version)).toList();
      if (rivals.isEmpty()) {
        added.add(version);
      } else if (!rivals.contains(version)) {
        findings.add(found(DEFINITION_CHANGED, pointer, version.version()));
      }
    }
    return added.isEmpty()
        ? Optional.empty()
        : Optional.of(new Target(target.code(), target.number(), target.name(), added));
  }

  private List<Finding> wrongVersions(Target target, String pointer) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < target.versions().size(); i++) {
      TargetVersion version = target.versions().get(i);
      String at = pointer + "/versions/" + i;
      if (catalogue.indicator(version.indicator()).isEmpty()) {
        findings.add(found(INDICATOR_UNKNOWN, at + "/indicator", version.indicator()));
      }
      if (target.versions().subList(0, i).stream().anyMatch(earlier -> rivals(earlier, version))) {
        findings.add(
            found(VALIDITY_OVERLAPS, at + "/validFrom", version.validity().from().toString()));
      }
    }
    return findings;
  }

  /** On one day there is one wording under one name, and one that is enacted. */
  private static boolean rivals(TargetVersion one, TargetVersion other) {
    boolean sameClaim =
        one.version().equals(other.version())
            || (one.kind() == VersionKind.ENACTED && other.kind() == VersionKind.ENACTED);
    return sameClaim && one.validity().overlaps(other.validity());
  }

  private static Finding found(FindingCode code, String pointer, String value) {
    return Finding.blocking(code, pointer, value, null);
  }
}
