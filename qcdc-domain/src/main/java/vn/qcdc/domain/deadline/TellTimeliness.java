package vn.qcdc.domain.deadline;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.time.Period;

/** Tells of units whether those that owe a sheet have sent it, and in time; reads once for all. */
public final class TellTimeliness {

  private final Extensions extensions;
  private final Receipts receipts;

  public TellTimeliness(Extensions extensions, Receipts receipts) {
    this.extensions = extensions;
    this.receipts = receipts;
  }

  /**
   * @param form in force on the period's last day
   * @param tree on that day
   */
  public List<Timeliness> of(
      Collection<UnitSnapshot> units, Form form, Period period, UnitTree tree) {
    DueDate dueDate =
        new DueDate(form, period, extensions.of(Set.of(form.code()), Set.of(period.code())), tree);
    Set<UnitId> owing =
        units.stream()
            .flatMap(unit -> owing(unit, form, tree).stream())
            .map(UnitSnapshot::id)
            .collect(toSet());
    Map<UnitId, Receipt> sent =
        receipts.of(form.code(), period, owing).stream()
            .collect(toMap(Receipt::unit, receipt -> receipt));
    return units.stream().map(unit -> of(unit, owing(unit, form, tree), sent, dueDate)).toList();
  }

  private static List<UnitSnapshot> owing(UnitSnapshot unit, Form form, UnitTree tree) {
    return tree.subtree(unit.id()).stream()
        .filter(each -> !form.measuresOwedBy(each).isEmpty())
        .toList();
  }

  private static Timeliness of(
      UnitSnapshot unit, List<UnitSnapshot> owing, Map<UnitId, Receipt> sent, DueDate dueDate) {
    int received = 0;
    int onTime = 0;
    Map<Level, Integer> approved = new EnumMap<>(Level.class);
    List<MissingSheet> missing = new ArrayList<>();
    for (UnitSnapshot each : owing) {
      Receipt receipt = sent.get(each.id());
      if (receipt == null || !receipt.counts()) {
        missing.add(new MissingSheet(each, dueDate.of(each.id()).orElse(null), receipt != null));
      } else {
        received++;
        onTime += dueDate.isInTime(each.id(), receipt.first()) ? 1 : 0;
        receipt.approvedAt().forEach(level -> approved.merge(level, 1, Integer::sum));
      }
    }
    return new Timeliness(unit, owing.size(), received, onTime, approved, missing);
  }
}
