package vn.qcdc.domain.examination;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Check;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.Register;
import vn.qcdc.domain.catalogue.Relation.RegisterCount;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.submission.BlankSheet;

/** Tells the figures of a sheet that need not be typed, because the system counts them itself. */
public final class TellRegisterFigures {

  private final RegisterCounts counts;

  public TellRegisterFigures(RegisterCounts counts) {
    this.counts = counts;
  }

  /** Of every measure of the sheet, in the form's order. */
  public List<RegisterFigure> of(BlankSheet sheet, Catalogue catalogue, Organisation organisation) {
    RegistersOfSheets registers = new RegistersOfSheets(catalogue, organisation, counts);
    return sheet.measures().stream().map(each -> figure(each, sheet, registers)).toList();
  }

  private static RegisterFigure figure(
      Measure measure, BlankSheet sheet, RegistersOfSheets registers) {
    return registers
        .bindings(sheet)
        .filter(check -> check.relation().measures().contains(measure.code()))
        .findFirst()
        .map(check -> figure(measure, check, sheet, registers))
        .orElseGet(() -> new RegisterFigure(measure, null, null, null));
  }

  private static RegisterFigure figure(
      Measure measure, Check check, BlankSheet sheet, RegistersOfSheets registers) {
    Register register = ((RegisterCount) check.relation()).register();
    @Nullable Long count =
        registers.count(register, sheet).map(TellRegisterFigures::sum).orElse(null);
    return new RegisterFigure(measure, check, register, count);
  }

  private static Long sum(SortedMap<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
