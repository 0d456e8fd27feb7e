package vn.qcdc.domain.target;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.qcdc.domain.catalogue.Catalogues;

/** Keeps targets in memory and refuses what the database would refuse. */
public final class InMemoryTargets implements Targets {

  private final Catalogues catalogues;
  private Map<String, Target> kept = new TreeMap<>();

  public InMemoryTargets(Catalogues catalogues) {
    this.catalogues = catalogues;
  }

  @Override
  public List<Target> all() {
    return List.copyOf(kept.values());
  }

  @Override
  public void add(Collection<Target> additions) {
    Map<String, Target> result = new TreeMap<>(kept);
    additions.forEach(target -> result.merge(target.code(), target, InMemoryTargets::joined));
    result.values().forEach(this::check);
    kept = result;
  }

  @Override
  public void end(Target target) {
    Map<String, Target> result = new TreeMap<>(kept);
    result.computeIfPresent(target.code(), (code, known) -> ended(known, target.versions()));
    result.values().forEach(this::check);
    kept = result;
  }

  private static Target ended(Target kept, List<TargetVersion> ended) {
    List<TargetVersion> versions =
        kept.versions().stream()
            .map(
                version ->
                    ended.stream()
                        .filter(each -> isSame(each, version))
                        .findFirst()
                        .map(each -> version.withValidity(each.validity()))
                        .orElse(version))
            .toList();
    return new Target(kept.code(), kept.number(), kept.name(), versions);
  }

  private static boolean isSame(TargetVersion one, TargetVersion other) {
    return one.version().equals(other.version())
        && one.validity().from().equals(other.validity().from());
  }

  private static Target joined(Target kept, Target added) {
    List<TargetVersion> versions = new ArrayList<>(kept.versions());
    versions.addAll(added.versions());
    return new Target(kept.code(), kept.number(), kept.name(), versions);
  }

  private void check(Target target) {
    List<TargetVersion> versions = target.versions();
    for (int i = 0; i < versions.size(); i++) {
      TargetVersion version = versions.get(i);
      if (catalogues.current().indicator(version.indicator()).isEmpty()
          || versions.subList(0, i).stream().anyMatch(earlier -> rivals(earlier, version))) {
        throw new IllegalStateException("Cannot be kept: " + version);
      }
    }
  }

  private static boolean rivals(TargetVersion one, TargetVersion other) {
    boolean bothEnacted = one.kind() == VersionKind.ENACTED && other.kind() == VersionKind.ENACTED;
    return one.validity().overlaps(other.validity())
        && (bothEnacted || one.version().equals(other.version()));
  }
}
