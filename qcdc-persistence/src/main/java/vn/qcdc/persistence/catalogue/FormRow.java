package vn.qcdc.persistence.catalogue;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.time.PeriodType;
import vn.qcdc.domain.time.Validity;

/** A row of {@code form}: one version of a form with its cells and equations. */
@Entity
@Table(name = "form")
class FormRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private int id;

  private String code;
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(name = "unit_kind")
  private UnitKind unitKind;

  private String[] levels;

  @Enumerated(EnumType.STRING)
  @Column(name = "period_type")
  private PeriodType periodType;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_until")
  private @Nullable LocalDate validUntil;

  @Column(name = "due_days")
  private @Nullable Integer dueDays;

  @ElementCollection
  @CollectionTable(name = "form_cell", joinColumns = @JoinColumn(name = "form_id"))
  @OrderColumn(name = "position")
  @Fetch(FetchMode.SUBSELECT)
  private List<FormCellRow> cells = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "form_equation", joinColumns = @JoinColumn(name = "form_id"))
  @OrderColumn(name = "position")
  @Fetch(FetchMode.SUBSELECT)
  private List<EquationRow> equations = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "form_equation_term", joinColumns = @JoinColumn(name = "form_id"))
  @OrderColumn(name = "position")
  @Fetch(FetchMode.SUBSELECT)
  private List<EquationTermRow> terms = new ArrayList<>();

  FormRow() {}

  /**
   * @param measures the rows of measures by code
   */
  static FormRow of(Form form, Function<String, MeasureRow> measures) {
    FormRow row = new FormRow();
    row.code = form.code();
    row.name = form.name();
    row.unitKind = form.unitKind();
    row.levels = FormCellRow.words(form.levels());
    row.periodType = form.periodType();
    row.validFrom = form.validity().from();
    row.validUntil = form.validity().until();
    row.dueDays = form.dueDays();
    form.cells()
        .forEach(cell -> row.cells.add(new FormCellRow(measures.apply(cell.measure()), cell)));
    FormEquations equations = FormEquations.of(form.equations(), measures);
    row.equations = equations.equations();
    row.terms = equations.terms();
    return row;
  }

  Form toDomain() {
    return new Form(
        code,
        name,
        unitKind,
        FormCellRow.levels(levels),
        periodType,
        new Validity(validFrom, validUntil),
        dueDays,
        cells.stream().map(FormCellRow::toDomain).toList(),
        new FormEquations(equations, terms).toDomain());
  }
}
