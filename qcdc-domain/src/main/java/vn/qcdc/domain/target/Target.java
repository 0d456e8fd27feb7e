package vn.qcdc.domain.target;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A target of a resolution (chỉ tiêu) in all its wordings.
 *
 * @param number as the instrument counts, e.g. {@code 1a}
 */
public record Target(String code, String number, String name, List<TargetVersion> versions) {

  public Target {
    versions = List.copyOf(versions);
  }

  /**
   * The wording by which a period is judged.
   *
   * @param day the last day of the period
   * @param version names the wording; {@code null} for that of the instrument itself
   */
  public Optional<TargetVersion> versionOn(LocalDate day, @Nullable String version) {
    return versions.stream()
        .filter(each -> each.validity().includes(day))
        .filter(
            each ->
                version == null
                    ? each.kind() == VersionKind.ENACTED
                    : each.version().equals(version))
        .findFirst();
  }

  public boolean hasVersion(String version) {
    return versions.stream().anyMatch(each -> each.version().equals(version));
  }

  /** In what every other version departs from the first. */
  public List<VersionDifference> differences() {
    return versions.stream().skip(1).flatMap(each -> differences(versions.get(0), each)).toList();
  }

  private static Stream<VersionDifference> differences(TargetVersion first, TargetVersion other) {
    return Stream.of(VersionDifference.Aspect.values())
        .map(aspect -> new VersionDifference(first, other, aspect))
        .filter(difference -> !difference.before().equals(difference.after()));
  }
}
