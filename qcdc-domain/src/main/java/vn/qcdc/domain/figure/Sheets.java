package vn.qcdc.domain.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

  /** The latest revision; nobody else writes this sheet until the transaction ends. */
  Optional<KeptSheet> findForUpdate(SheetKey key);

  /** Keeps a sheet as the revision that supersedes the one before, if there is one. */
  void keep(KeptSheet sheet);

  /**
   * The accepted figures of units, measures and periods, in no order.
   *
   * @param periods codes of the sheets' own periods
   * @param knownAt {@code null} for what is known now
   */
  List<ReportedCell> cells(
      Set<UnitId> units, Set<String> measures, Set<String> periods, @Nullable Instant knownAt);

  /** How many sheets of units there are now whose last day is before a day. */
  long countEndingBefore(Set<UnitId> units, LocalDate day);

  /**
   * The sheets of units that there are now whose last day is a day or later, by unit, period and
   * form.
   */
  List<SheetKey> endingFrom(Set<UnitId> units, LocalDate day);
}
