package vn.qcdc.domain.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.qcdc.domain.time.Validity;

/**
 * Makes a unit: a territorial one since 2004, unless said otherwise. What is said later is added.
 */
public final class SampleUnit {

  public static final LocalDate FOUNDED = LocalDate.of(2004, 1, 1);

  private final UnitId id;
  private final List<UnitName> names = new ArrayList<>();
  private final List<UnitCode> codes = new ArrayList<>();
  private final List<Placement> placements = new ArrayList<>();
  private UnitKind kind = UnitKind.TERRITORY;
  private Validity usual = Validity.since(FOUNDED);

  private SampleUnit(UnitId id) {
    this.id = id;
  }

  public static SampleUnit of(UnitId id) {
    return new SampleUnit(id);
  }

  public SampleUnit kind(UnitKind kind) {
    this.kind = kind;
    return this;
  }

  /** For all that is said next without a validity of its own. */
  public SampleUnit during(Validity validity) {
    usual = validity;
    return this;
  }

  public SampleUnit since(LocalDate day) {
    return during(Validity.since(day));
  }

  public SampleUnit named(Level level, String type, String name) {
    names.add(new UnitName(name, type, level, usual));
    return this;
  }

  public SampleUnit coded(String code) {
    return coded(UnitCode.OWN_SCHEME, code);
  }

  public SampleUnit coded(String scheme, String code) {
    codes.add(new UnitCode(scheme, code, usual));
    return this;
  }

  public SampleUnit below(UnitId parent) {
    placements.add(new Placement(Hierarchy.TERRITORY, parent, usual));
    return this;
  }

  public SampleUnit inPartyBelow(UnitId parent) {
    placements.add(new Placement(Hierarchy.PARTY, parent, usual));
    return this;
  }

  public Unit unit() {
    return new Unit(id, kind, names, codes, placements);
  }
}
