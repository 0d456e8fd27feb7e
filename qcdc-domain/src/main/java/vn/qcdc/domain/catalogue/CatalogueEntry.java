package vn.qcdc.domain.catalogue;

import static java.util.stream.Collectors.toCollection;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one entry of a catalogue (mục của danh mục) says, member by member as text, so that it can
 * be compared with another and the whole catalogue be given a version.
 *
 * @param code within the part; for what has versions with the first day, {@code XLD-01 2021-05-01}
 * @param members by name; one that says nothing is absent
 */
public record CatalogueEntry(Part part, String code, SortedMap<String, String> members) {

  /** The lists of a catalogue. */
  public enum Part {
    MEASURE,
    INDICATOR,
    FORM,
    CHECK,
    TARGET
  }

  /**
   * That two entries under one code say different things in one member.
   *
   * @param published {@code null} when nothing is said there
   * @param sent {@code null} when nothing is said there
   */
  public record Difference(String member, @Nullable String published, @Nullable String sent) {}

  public CatalogueEntry {
    members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
  }

  /** The entry that says only what it is called. */
  public static CatalogueEntry named(Part part, String code) {
    return new CatalogueEntry(part, code, new TreeMap<>());
  }

  /** The same entry saying one thing more, unless that is {@code null} or empty. */
  public CatalogueEntry with(String member, @Nullable Object value) {
    if (value == null || value.toString().isEmpty()) {
      return this;
    }
    SortedMap<String, String> more = new TreeMap<>(members);
    more.put(member, value.toString());
    return new CatalogueEntry(part, code, more);
  }

  /** What another entry under the same code says otherwise, in the order of the members. */
  public List<Difference> differencesTo(CatalogueEntry sent) {
    return Stream.of(members, sent.members)
        .flatMap(each -> each.keySet().stream())
        .collect(toCollection(TreeSet::new))
        .stream()
        .map(member -> new Difference(member, members.get(member), sent.members.get(member)))
        .filter(difference -> !Objects.equals(difference.published(), difference.sent()))
        .toList();
  }
}
