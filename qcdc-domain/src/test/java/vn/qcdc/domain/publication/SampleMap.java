package vn.qcdc.domain.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.SampleUnit;
import vn.qcdc.domain.organisation.Unit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;

/** Territories by their codes: P alone at the top, A below P, A1 below A. */
record SampleMap(UnitTree tree) {

  /**
   * @param codes parents before their children
   */
  static SampleMap of(String... codes) {
    Map<String, UnitId> ids = new HashMap<>();
    List<Unit> units = new ArrayList<>();
    for (String code : codes) {
      UnitId id = new UnitId(ids.size() + 1L);
      ids.put(code, id);
      @Nullable String parent = parent(code);
      SampleUnit unit = SampleUnit.of(id).named(level(code), "đơn vị", code).coded(code);
      units.add(parent == null ? unit.unit() : unit.below(ids.getOrDefault(parent, id)).unit());
    }
    return new SampleMap(Organisation.of(units).asOf(SampleUnit.FOUNDED, Hierarchy.TERRITORY));
  }

  /** {@code null} at the top. */
  static @Nullable String parent(String code) {
    return switch (level(code)) {
      case PROVINCE -> null;
      case DISTRICT -> "P";
      default -> code.substring(0, 1);
    };
  }

  UnitSnapshot unit(String code) {
    return tree.unit(code).orElseThrow();
  }

  private static Level level(String code) {
    return code.equals("P") ? Level.PROVINCE : code.length() == 1 ? Level.DISTRICT : Level.COMMUNE;
  }
}
