package vn.qcdc.domain.deadline;

import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.time.PeriodType;
import vn.qcdc.domain.time.Validity;

/** A quarterly form of communes with a due day, and a catalogue of nothing else. */
final class SampleForm {

  static final String CODE = "QUY";

  private SampleForm() {}

  static Form due(@Nullable Integer days) {
    return new Form(
        CODE,
        "Số liệu quý",
        UnitKind.TERRITORY,
        EnumSet.of(Level.COMMUNE),
        PeriodType.QUARTER,
        Validity.since(SampleCatalogue.IN_FORCE),
        days,
        List.of(SampleCatalogue.everywhere("MEDIATIONS")),
        List.of());
  }

  static Catalogue catalogue(@Nullable Integer days) {
    return Catalogue.of(List.of(), List.of(), List.of(due(days)));
  }
}
