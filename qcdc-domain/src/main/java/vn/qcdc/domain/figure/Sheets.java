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
   * Those of the sheets that stand; nobody else writes any of the sheets until the transaction
   * ends.
   */
  Map<SheetKey, KeptSheet> findForUpdate(Collection<SheetKey> keys);

  /** The sheet that stands; nobody else writes it until the transaction ends. */
  default Optional<KeptSheet> findForUpdate(SheetKey key) {
    return Optional.ofNullable(findForUpdate(List.of(key)).get(key));
  }

  /** Keeps a sheet as the revision that supersedes the one before, if there is one. */
  void keep(KeptSheet sheet);

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
}
