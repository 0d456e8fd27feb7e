package vn.qcdc.persistence.catalogue;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.Equation;
import vn.qcdc.domain.finding.Severity;

/** A row of {@code form_equation}. */
@Embeddable
record EquationRow(
    String code,
    @ManyToOne @JoinColumn(name = "total_id") MeasureRow total,
    @Enumerated(EnumType.STRING) Severity severity,
    @Nullable String basis) {

  Equation toDomain(List<List<String>> breakdowns) {
    return new Equation(code, total.code(), breakdowns, severity, basis);
  }
}
