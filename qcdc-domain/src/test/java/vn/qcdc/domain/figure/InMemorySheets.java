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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.time.PeriodType;

/** Keeps sheets in memory and refuses what the database would refuse. */
public final class InMemorySheets implements Sheets {

  private final Organisations organisations;
  private final Catalogues catalogues;

  /** The revisions of each sheet, earliest first. */
  private final Map<SheetKey, List<LatestSheet>> revisions = new HashMap<>();

  public InMemorySheets(Organisations organisations, Catalogues catalogues) {
    this.organisations = organisations;
    this.catalogues = catalogues;
  }

  @Override
  public Optional<KeptSheet> find(SheetKey key, @Nullable Instant knownAt) {
    return latest(key, knownAt).filter(sheet -> stood(sheet, knownAt)).map(LatestSheet::kept);
  }

  @Override
  public Map<SheetKey, KeptSheet> find(Collection<SheetKey> keys, @Nullable Instant knownAt) {
    Map<SheetKey, KeptSheet> found = new HashMap<>();
    keys.forEach(key -> find(key, knownAt).ifPresent(kept -> found.put(key, kept)));
    return found;
  }

  @Override
  public Optional<KeptSheet> revision(SheetKey key, int number) {
    return revisions.getOrDefault(key, List.of()).stream()
        .filter(sheet -> sheet.number() == number)
        .map(LatestSheet::kept)
        .findFirst();
  }

  @Override
  public Optional<LatestSheet> latest(SheetKey key, @Nullable Instant knownAt) {
    return revisions.getOrDefault(key, List.of()).stream()
        .filter(sheet -> knownAt == null || !receivedAt(sheet).isAfter(knownAt))
        .reduce((earlier, later) -> later);
  }

  @Override
  public Map<SheetKey, LatestSheet> latestForUpdate(Collection<SheetKey> keys) {
    Map<SheetKey, LatestSheet> last = new HashMap<>();
    keys.forEach(key -> latest(key, null).ifPresent(sheet -> last.put(key, sheet)));
    return last;
  }

  @Override
  public void keep(KeptSheet kept) {
    SheetKey key = kept.sheet().key();
    checkReferences(kept.sheet());
    Optional<LatestSheet> latest = latest(key, null);
    int expected = latest.map(LatestSheet::number).orElse(0) + 1;
    refuseIf(kept.revision().number() != expected, "Not revision " + expected, kept);
    refuseIf(
        latest.isPresent() && !kept.revision().receivedAt().isAfter(lastChange(latest.get())),
        "Not received after the revision before",
        kept);
    revisions
        .computeIfAbsent(key, each -> new ArrayList<>())
        .add(new LatestSheet(kept, SheetStatus.ACCEPTED, null));
  }

  @Override
  public void mark(SheetKey key, int revision, SheetStatus status) {
    replaceStanding(key, revision, sheet -> sheet.marked(status));
  }

  @Override
  public void withdraw(SheetKey key, int revision, Instant at) {
    replaceStanding(key, revision, sheet -> sheet.withdrawn(at));
  }

  private void replaceStanding(SheetKey key, int revision, UnaryOperator<LatestSheet> change) {
    LatestSheet latest =
        latest(key, null)
            .filter(sheet -> sheet.number() == revision && sheet.withdrawnAt() == null)
            .orElseThrow(() -> new IllegalStateException(revision + " does not stand: " + key));
    List<LatestSheet> all = revisions.getOrDefault(key, List.of());
    all.set(all.size() - 1, change.apply(latest));
  }

  private static Instant receivedAt(LatestSheet sheet) {
    return sheet.kept().revision().receivedAt();
  }

  private static Instant lastChange(LatestSheet sheet) {
    Instant withdrawn = sheet.withdrawnAt();
    return withdrawn == null ? receivedAt(sheet) : withdrawn;
  }

  private static boolean stood(LatestSheet sheet, @Nullable Instant knownAt) {
    Instant withdrawn = sheet.withdrawnAt();
    return withdrawn == null || (knownAt != null && knownAt.isBefore(withdrawn));
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
        .filter(key -> find(key, null).isPresent())
        .filter(key -> units.contains(key.unit()) && key.period().lastDay().isBefore(day))
        .count();
  }

  @Override
  public List<SheetKey> endingFrom(Set<UnitId> units, LocalDate day) {
    return revisions.keySet().stream()
        .filter(key -> find(key, null).isPresent())
        .filter(key -> units.contains(key.unit()) && !key.period().lastDay().isBefore(day))
        .sorted(
            comparing((SheetKey key) -> key.unit().value())
                .thenComparing(key -> key.period().code())
                .thenComparing(SheetKey::form))
        .toList();
  }

  @Override
  public List<SheetKey> spans(Set<UnitId> units, Set<String> forms) {
    return revisions.keySet().stream()
        .filter(key -> find(key, null).isPresent())
        .filter(key -> units.contains(key.unit()) && forms.contains(key.form()))
        .filter(key -> key.period().type() == PeriodType.SPAN)
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
