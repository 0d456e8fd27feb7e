package vn.qcdc.domain.catalogue;

import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.domain.time.Validity;

/**
 * One version of a relation that figures of different sheets, or of one sheet and a register,
 * should keep (phép kiểm tra số liệu); an {@link Equation} is kept by the cells of one form.
 *
 * @param severity of the finding when the relation does not hold
 * @param basis the clause, or the note of the form, that states it
 * @param validity the last day of a period decides which version the period is held against
 */
public record Check(
    String code,
    String name,
    Severity severity,
    @Nullable String basis,
    Validity validity,
    Relation relation) {

  Check withValidity(Validity other) {
    return new Check(code, name, severity, basis, other, relation);
  }
}
