package vn.qcdc.persistence.figure;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.qcdc.domain.feed.StagedCell;
import vn.qcdc.domain.feed.StagedSheet;
import vn.qcdc.domain.figure.SheetKey;

/** Gathers the rows of a small feed. */
final class GatheredInMemory {

  private static final Comparator<SheetKey> IN_ORDER =
      comparing((SheetKey key) -> key.unit().value())
          .thenComparing(key -> key.period().code())
          .thenComparing(SheetKey::form);

  private final Map<SheetKey, List<StagedCell>> sheets = new TreeMap<>(IN_ORDER);
  private int cells;

  void add(SheetKey sheet, StagedCell cell) {
    sheets.computeIfAbsent(sheet, key -> new ArrayList<>()).add(cell);
    cells++;
  }

  int cells() {
    return cells;
  }

  long sheets() {
    return sheets.size();
  }

  void forEachBatch(int size, Consumer<List<StagedSheet>> use) {
    List<StagedSheet> batch = new ArrayList<>();
    for (Map.Entry<SheetKey, List<StagedCell>> sheet : sheets.entrySet()) {
      batch.add(new StagedSheet(sheet.getKey(), sheet.getValue()));
      if (batch.size() == size) {
        use.accept(batch);
        batch = new ArrayList<>();
      }
    }
    if (!batch.isEmpty()) {
      use.accept(batch);
    }
  }

  /** Hands every cell on and forgets it. */
  void drain(Staged staged) {
    sheets.forEach((sheet, all) -> all.forEach(cell -> staged.add(sheet, cell)));
    sheets.clear();
    cells = 0;
  }

  /** Who takes over what has become too much. */
  interface Staged {
    void add(SheetKey sheet, StagedCell cell);
  }
}
