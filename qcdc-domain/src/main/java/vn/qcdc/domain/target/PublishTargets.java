package vn.qcdc.domain.target;

import static vn.qcdc.domain.finding.FindingCode.CODE_TWICE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.EntryChange;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Judged;

/**
 * Publishes targets and new versions of them, all or none. A version that is published never
 * changes; a target may get further versions, and one without an end ends when its successor
 * begins.
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
   * @param ended known targets with those of their versions that a new one follows, with their ends
   */
  public record Publication(
      List<Target> additions, List<Target> ended, int created, int unchanged) {

    public Publication {
      additions = List.copyOf(additions);
      ended = List.copyOf(ended);
    }
  }

  /** Findings point into the document. */
  public Judged<Publication> examine(List<Target> document) {
    List<Finding> findings = new ArrayList<>();
    List<Target> additions = new ArrayList<>();
    List<Target> ended = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < document.size(); i++) {
      Target target = document.get(i);
      String pointer = "/targets/" + i;
      if (!seen.add(target.code())) {
        findings.add(found(CODE_TWICE, pointer, target.code()));
      } else {
        TargetChange change = new TargetChange(published(target.code()), target);
        findings.addAll(change.findings(pointer, catalogue));
        change.added().ifPresent(additions::add);
        change.ended().ifPresent(ended::add);
      }
    }
    int all = document.stream().mapToInt(target -> target.versions().size()).sum();
    int created = additions.stream().mapToInt(target -> target.versions().size()).sum();
    return findings.isEmpty()
        ? Judged.sound(new Publication(additions, ended, created, all - created))
        : Judged.unsound(findings);
  }

  /** What each version in a document would do, in its order. */
  public List<EntryChange> compare(List<Target> document) {
    return document.stream()
        .flatMap(target -> new TargetChange(published(target.code()), target).compare().stream())
        .toList();
  }

  private Optional<Target> published(String code) {
    return published.stream().filter(each -> each.code().equals(code)).findFirst();
  }

  static Finding found(FindingCode code, String pointer, String value) {
    return Finding.blocking(code, pointer, value, null);
  }
}
