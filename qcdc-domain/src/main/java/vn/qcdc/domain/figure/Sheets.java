package vn.qcdc.domain.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.UnitId;

/** Where accepted sheets are kept, every revision of them. */
public interface Sheets {

  /**
   * The sheet as it was known at an instant.
   *
   * @param knownAt {@code null} for what is known now
   */
  Optional<KeptSheet> find(SheetKey key, @Nullable Instant knownAt);

  /**
   * Those of the sheets that were there, as they were known at an instant.
   *
   * @param knownAt {@code null} for what is known now
   */
  Map<SheetKey, KeptSheet> find(Collection<SheetKey> keys, @Nullable Instant knownAt);

  /** A revision by its number, whether it stands or not. */
  Optional<KeptSheet> revision(SheetKey key, int number);

  /**
   * The last revision that had been received at an instant, with the status that it has now.
   *
   * @param knownAt {@code null} for now
   */
  Optional<LatestSheet> latest(SheetKey key, @Nullable Instant knownAt);

  /**
   * The last revisions of those of the sheets that were ever accepted; nobody else writes any of
   * the sheets until the transaction ends.
   */
  Map<SheetKey, LatestSheet> latestForUpdate(Collection<SheetKey> keys);

  /** The last revision; nobody else writes this sheet until the transaction ends. */
  default Optional<LatestSheet> latestForUpdate(SheetKey key) {
    return Optional.ofNullable(latestForUpdate(List.of(key)).get(key));
  }

  /**
   * Keeps a sheet as the revision that supersedes the one before, if there is one; it is accepted.
   */
  void keep(KeptSheet sheet);

  /** Gives the revision that stands another status. */
  void mark(SheetKey key, int revision, SheetStatus status);

  /** The revision that stands is returned: from an instant on it is kept, and does not count. */
  void withdraw(SheetKey key, int revision, Instant at);

  /**
   * The accepted sheets of units, forms and periods, in no order.
   *
   * @param periods codes of the sheets' own periods
   * @param knownAt {@code null} for what is known now
   */
  List<ReportedSheet> reported(
      Set<UnitId> units, Set<String> forms, Set<String> periods, @Nullable Instant knownAt);

  /** How many sheets of units there are now whose last day is before a day. */
  long countEndingBefore(Set<UnitId> units, LocalDate day);

  /**
   * The sheets of units that there are now whose last day is a day or later, by unit, period and
   * form.
   */
  List<SheetKey> endingFrom(Set<UnitId> units, LocalDate day);

  /** The sheets of units on forms that there are now whose periods are spans, in no order. */
  List<SheetKey> spans(Set<UnitId> units, Set<String> forms);
}
