package vn.qcdc.domain.catalogue;

import static vn.qcdc.domain.finding.FindingCode.CODE_TWICE;
import static vn.qcdc.domain.finding.FindingCode.DEFINITION_CHANGED;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import vn.qcdc.domain.finding.Finding;

/**
 * Sorts the entries of a document into new ones, unchanged ones and those that may not be taken.
 *
 * @param key what tells entries apart
 * @param published what is kept under a key
 * @param unchanged whether an entry says what the kept one says
 */
record Additions<T>(
    Function<T, String> key, Function<String, Optional<T>> published, BiPredicate<T, T> unchanged) {

  /**
   * The new entries.
   *
   * @param pointer to the list in the document
   * @param findings where those that may not be taken are said
   */
  List<T> of(List<T> entries, String pointer, List<Finding> findings) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      T entry = entries.get(i);
      String code = key.apply(entry);
      Optional<T> kept = published.apply(code);
      if (!seen.add(code)) {
        findings.add(Finding.blocking(CODE_TWICE, pointer + i, code, null));
      } else if (kept.isPresent() && !unchanged.test(entry, kept.get())) {
        findings.add(Finding.blocking(DEFINITION_CHANGED, pointer + i, code, null));
      }
    }
    return entries.stream().filter(entry -> published.apply(key.apply(entry)).isEmpty()).toList();
  }
}
