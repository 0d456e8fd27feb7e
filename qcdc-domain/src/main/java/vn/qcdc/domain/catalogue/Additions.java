package vn.qcdc.domain.catalogue;

import static vn.qcdc.domain.finding.FindingCode.CODE_TWICE;
import static vn.qcdc.domain.finding.FindingCode.DEFINITION_CHANGED;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.qcdc.domain.finding.Finding;

/**
 * Sorts the entries of a document into new ones, unchanged ones and those that may not be taken.
 *
 * @param key what tells entries apart
 * @param published what is kept under a key
 */
public record Additions<T>(
    List<T> entries, Function<T, String> key, Function<String, Optional<T>> published) {

  public static <T> Additions<T> of(
      List<T> entries, Function<T, String> key, Function<String, Optional<T>> published) {
    return new Additions<>(entries, key, published);
  }

  /**
   * @param pointer to the list in the document
   */
  public void sort(String pointer, List<? super T> added, List<Finding> findings) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      T entry = entries.get(i);
      String code = key.apply(entry);
      Optional<T> kept = published.apply(code);
      if (!seen.add(code)) {
        findings.add(Finding.blocking(CODE_TWICE, pointer + i, code, null));
      } else if (kept.isEmpty()) {
        added.add(entry);
      } else if (!kept.get().equals(entry)) {
        findings.add(Finding.blocking(DEFINITION_CHANGED, pointer + i, code, null));
      }
    }
  }
}
