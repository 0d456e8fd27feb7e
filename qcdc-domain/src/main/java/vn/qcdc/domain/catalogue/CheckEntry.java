package vn.qcdc.domain.catalogue;

import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.CatalogueEntry.Part;
import vn.qcdc.domain.catalogue.Relation.ChildrenSum;
import vn.qcdc.domain.catalogue.Relation.PeriodSum;
import vn.qcdc.domain.catalogue.Relation.RatioBounds;
import vn.qcdc.domain.catalogue.Relation.RegisterCount;
import vn.qcdc.domain.catalogue.Relation.StockFlow;

/** A check as an entry. */
record CheckEntry(CatalogueEntry named) implements Relation.Cases<CatalogueEntry> {

  static CatalogueEntry of(Check check) {
    return check
        .relation()
        .fold(
            new CheckEntry(
                CatalogueEntry.named(Part.CHECK, check.code() + " " + check.validity().from())
                    .with("name", check.name())
                    .with("severity", check.severity())
                    .with("basis", check.basis())
                    .with("validUntil", check.validity().until())));
  }

  @Override
  public CatalogueEntry of(StockFlow relation) {
    return kind("STOCK_FLOW")
        .with("opening", relation.opening())
        .with("added", String.join(" + ", relation.added()))
        .with("removed", String.join(" + ", relation.removed()))
        .with("closing", relation.closing());
  }

  @Override
  public CatalogueEntry of(PeriodSum relation) {
    return kind("PERIOD_SUM").with("whole", relation.whole()).with("part", relation.part());
  }

  @Override
  public CatalogueEntry of(ChildrenSum relation) {
    return kind("CHILDREN_SUM")
        .with("declared", relation.declared())
        .with("counted", relation.counted())
        .with("levels", relation.levels().isEmpty() ? null : relation.levels());
  }

  @Override
  public CatalogueEntry of(RegisterCount relation) {
    return kind("REGISTER_COUNT")
        .with("measure", relation.measure())
        .with("register", relation.register());
  }

  @Override
  public CatalogueEntry of(RatioBounds relation) {
    return kind("RATIO_BOUNDS")
        .with("numerator", relation.numerator())
        .with("denominator", relation.denominator())
        .with("atLeast", text(relation.atLeast()))
        .with("atMost", text(relation.atMost()));
  }

  private CatalogueEntry kind(String kind) {
    return named.with("kind", kind);
  }

  private static @Nullable String text(@Nullable Quotient bound) {
    return bound == null ? null : bound.text();
  }
}
