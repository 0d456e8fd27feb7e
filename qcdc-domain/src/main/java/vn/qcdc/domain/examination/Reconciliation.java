package vn.qcdc.domain.examination;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.qcdc.domain.examination.KeptFinding.Identity;
import vn.qcdc.domain.figure.SheetKey;

/**
 * What is known of a sheet, held against what was found on it now (đối chiếu kết quả thẩm tra).
 *
 * @param known in whatever state
 * @param fresh of two of one rule, check and measure the first
 */
record Reconciliation(SheetKey sheet, List<KeptFinding> known, List<Discrepancy> fresh) {

  Reconciliation {
    known = List.copyOf(known);
    fresh = List.copyOf(fresh);
  }

  /** First what has become of what was known, then what is new. */
  List<FindingChange> changes() {
    Map<Identity, Discrepancy> found = found();
    List<FindingChange> changes = new ArrayList<>();
    for (KeptFinding each : known) {
      FindingChange.of(sheet, each, found.remove(each.identity())).ifPresent(changes::add);
    }
    for (Discrepancy each : found.values()) {
      FindingChange.of(sheet, null, each).ifPresent(changes::add);
    }
    return changes;
  }

  private Map<Identity, Discrepancy> found() {
    Map<Identity, Discrepancy> found = new LinkedHashMap<>();
    fresh.forEach(each -> found.putIfAbsent(Identity.of(each), each));
    return found;
  }
}
