package vn.qcdc.domain.rollup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.figure.ReportedCell;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.organisation.UnitId;

/** Sheets of which only the cells can be read, as they are now. */
record CellsOnly(List<ReportedCell> all) implements Sheets {

  @Override
  public List<ReportedCell> cells(
      Set<UnitId> units, Set<String> measures, Set<String> periods, @Nullable Instant knownAt) {
    return all.stream()
        .filter(cell -> units.contains(cell.unit()) && measures.contains(cell.measure()))
        .filter(cell -> periods.contains(cell.period()))
        .toList();
  }

  @Override
  public Optional<KeptSheet> find(SheetKey key, @Nullable Instant knownAt) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<KeptSheet> findForUpdate(SheetKey key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long countEndingBefore(Set<UnitId> units, LocalDate day) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<SheetKey> endingFrom(Set<UnitId> units, LocalDate day) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void keep(KeptSheet sheet) {
    throw new UnsupportedOperationException();
  }
}
