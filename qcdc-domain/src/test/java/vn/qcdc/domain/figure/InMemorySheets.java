package vn.qcdc.domain.figure;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.UnitId;

/** Keeps sheets in memory and refuses what the database would refuse. */
public final class InMemorySheets implements Sheets {

  private final Organisations organisations;
  private final Catalogues catalogues;

  /** The revisions of each sheet, earliest first. */
  private final Map<SheetKey, List<KeptSheet>> revisions = new HashMap<>();

  public InMemorySheets(Organisations organisations, Catalogues catalogues) {
    this.organisations = organisations;
    this.catalogues = catalogues;
  }

  @Override
  public Optional<KeptSheet> find(SheetKey key, @Nullable Instant knownAt) {
    return revisions.getOrDefault(key, List.of()).stream()
        .filter(kept -> knownAt == null || !kept.revision().receivedAt().isAfter(knownAt))
        .reduce((earlier, later) -> later);
  }

  @Override
  public Map<SheetKey, KeptSheet> findForUpdate(Collection<SheetKey> keys) {
    Map<SheetKey, KeptSheet> standing = new HashMap<>();
    keys.forEach(key -> find(key, null).ifPresent(kept -> standing.put(key, kept)));
    return standing;
  }

  @Override
  public void keep(KeptSheet kept) {
    SheetKey key = kept.sheet().key();
    checkReferences(kept.sheet());
    Optional<KeptSheet> latest = find(key, null);
    int expected = latest.map(earlier -> earlier.revision().number()).orElse(0) + 1;
    refuseIf(kept.revision().number() != expected, "Not revision " + expected, kept);
    refuseIf(
        latest.isPresent()
            && !kept.revision().receivedAt().isAfter(latest.get().revision().receivedAt()),
        "Not received after the revision before",
        kept);
    revisions.computeIfAbsent(key, each -> new ArrayList<>()).add(kept);
  }

  @Override
  public List<ReportedSheet> reported(
      Set<UnitId> units, Set<String> forms, Set<String> periods, @Nullable Instant knownAt) {
    return revisions.keySet().stream()
        .filter(key -> units.contains(key.unit()) && forms.contains(key.form()))
        .filter(key -> periods.contains(key.period().code()))
        .flatMap(key -> find(key, knownAt).stream())
        .map(SampleSheet::reported)
        .toList();
  }

  @Override
  public long countEndingBefore(Set<UnitId> units, LocalDate day) {
    return revisions.keySet().stream()
        .filter(key -> units.contains(key.unit()) && key.period().lastDay().isBefore(day))
        .count();
  }

  @Override
  public List<SheetKey> endingFrom(Set<UnitId> units, LocalDate day) {
    return revisions.keySet().stream()
        .filter(key -> units.contains(key.unit()) && !key.period().lastDay().isBefore(day))
        .sorted(
            comparing((SheetKey key) -> key.unit().value())
                .thenComparing(key -> key.period().code())
                .thenComparing(SheetKey::form))
        .toList();
  }

  private void checkReferences(FigureSheet sheet) {
    SheetKey key = sheet.key();
    Catalogue catalogue = catalogues.current();
    refuseIf(organisations.current().unit(key.unit()).isEmpty(), "An unknown unit", key.unit());
    refuseIf(catalogue.form(key.form(), key.period().lastDay()).isEmpty(), "An unknown form", key);
    sheet
        .figures()
        .forEach(
            (measure, figure) -> {
              refuseIf(catalogue.measure(measure).isEmpty(), "An unknown measure", measure);
              refuseIf(
                  figure.amount().filter(amount -> amount.signum() < 0).isPresent(),
                  "A negative figure",
                  figure);
            });
  }

  private static void refuseIf(boolean wrong, String what, Object where) {
    if (wrong) {
      throw new IllegalStateException(what + ": " + where);
    }
  }
}
