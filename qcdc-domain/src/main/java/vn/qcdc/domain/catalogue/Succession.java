package vn.qcdc.domain.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import vn.qcdc.domain.time.Validity;

/**
 * Versions that follow each other: one without an end ends on the day from which its successor is
 * valid.
 *
 * @param validity of a version
 * @param rivals whether two versions may not hold on the same day
 * @param withValidity the same version with another validity
 */
public record Succession<T>(
    Function<T, Validity> validity,
    BiPredicate<T, T> rivals,
    BiFunction<T, Validity, T> withValidity) {

  /** The versions with the ends that they have among all of these, in the same order. */
  public List<T> settled(List<T> versions) {
    return versions.stream().map(version -> settled(version, versions)).toList();
  }

  /** One version with the end that it has among others. */
  public T settled(T version, List<T> others) {
    Validity own = validity.apply(version);
    if (own.until() != null) {
      return version;
    }
    Optional<LocalDate> successor =
        others.stream()
            .filter(other -> rivals.test(version, other))
            .map(other -> validity.apply(other).from())
            .filter(own.from()::isBefore)
            .min(Comparator.naturalOrder());
    return successor
        .map(day -> withValidity.apply(version, new Validity(own.from(), day)))
        .orElse(version);
  }
}
