package vn.qcdc.domain.rollup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.figure.LatestSheet;
import vn.qcdc.domain.figure.ReportedSheet;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.figure.SheetStatus;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.organisation.UnitId;

/** Sheets that can only be read by rollups, as they are now. */
record ReportedOnly(List<ReportedSheet> all) implements Sheets {

  @Override
  public List<ReportedSheet> reported(
      Set<UnitId> units, Set<String> forms, Set<String> periods, @Nullable Instant knownAt) {
    return all.stream()
        .filter(sheet -> units.contains(sheet.unit()) && forms.contains(sheet.form()))
        .filter(sheet -> periods.contains(sheet.period()))
        .toList();
  }

  @Override
  public Optional<KeptSheet> find(SheetKey key, @Nullable Instant knownAt) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<SheetKey, KeptSheet> find(Collection<SheetKey> keys, @Nullable Instant knownAt) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<LatestSheet> latest(SheetKey key, @Nullable Instant knownAt) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<KeptSheet> revision(SheetKey key, int number) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<SheetKey, LatestSheet> latestForUpdate(Collection<SheetKey> keys) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void mark(SheetKey key, int revision, SheetStatus status) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void withdraw(SheetKey key, int revision, Instant at) {
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
  public List<SheetKey> spans(Set<UnitId> units, Set<String> forms) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void keep(KeptSheet sheet) {
    throw new UnsupportedOperationException();
  }
}
