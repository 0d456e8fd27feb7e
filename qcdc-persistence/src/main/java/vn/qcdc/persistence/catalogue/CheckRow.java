package vn.qcdc.persistence.catalogue;

import static vn.qcdc.persistence.catalogue.CheckTermRow.Role.ADDED;
import static vn.qcdc.persistence.catalogue.CheckTermRow.Role.CLOSING;
import static vn.qcdc.persistence.catalogue.CheckTermRow.Role.DENOMINATOR;
import static vn.qcdc.persistence.catalogue.CheckTermRow.Role.NUMERATOR;
import static vn.qcdc.persistence.catalogue.CheckTermRow.Role.OPENING;
import static vn.qcdc.persistence.catalogue.CheckTermRow.Role.PART;
import static vn.qcdc.persistence.catalogue.CheckTermRow.Role.REMOVED;
import static vn.qcdc.persistence.catalogue.CheckTermRow.Role.WHOLE;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
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
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.Check;
import vn.qcdc.domain.catalogue.Register;
import vn.qcdc.domain.catalogue.Relation;
import vn.qcdc.domain.catalogue.Relation.ChildrenSum;
import vn.qcdc.domain.catalogue.Relation.PeriodSum;
import vn.qcdc.domain.catalogue.Relation.RatioBounds;
import vn.qcdc.domain.catalogue.Relation.RegisterCount;
import vn.qcdc.domain.catalogue.Relation.StockFlow;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.domain.time.Validity;

/** A row of {@code consistency_check}: one version of a check with the measures of its relation. */
@Entity
@Table(name = "consistency_check")
class CheckRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private int id;

  private String code;
  private String name;

  @Enumerated(EnumType.STRING)
  private Severity severity;

  private @Nullable String basis;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_until")
  private @Nullable LocalDate validUntil;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String[] levels = {};

  @Enumerated(EnumType.STRING)
  private @Nullable Register register;

  @Embedded
  @AttributeOverride(name = "numerator", column = @Column(name = "at_least_numerator"))
  @AttributeOverride(name = "denominator", column = @Column(name = "at_least_denominator"))
  private @Nullable QuotientColumns atLeast;

  @Embedded
  @AttributeOverride(name = "numerator", column = @Column(name = "at_most_numerator"))
  @AttributeOverride(name = "denominator", column = @Column(name = "at_most_denominator"))
  private @Nullable QuotientColumns atMost;

  @ElementCollection
  @CollectionTable(name = "consistency_check_term", joinColumns = @JoinColumn(name = "check_id"))
  @OrderColumn(name = "position")
  @Fetch(FetchMode.SUBSELECT)
  private List<CheckTermRow> terms = new ArrayList<>();

  /** Which relation the terms make. */
  enum Kind {
    STOCK_FLOW,
    PERIOD_SUM,
    CHILDREN_SUM,
    REGISTER_COUNT,
    RATIO_BOUNDS
  }

  CheckRow() {}

  /**
   * @param measures the rows of measures by code
   */
  static CheckRow of(Check check, Function<String, MeasureRow> measures) {
    CheckRow row = new CheckRow();
    row.code = check.code();
    row.name = check.name();
    row.severity = check.severity();
    row.basis = check.basis();
    row.validFrom = check.validity().from();
    row.validUntil = check.validity().until();
    row.kind = check.relation().fold(row.new Filling(measures));
    return row;
  }

  Check toDomain() {
    return new Check(code, name, severity, basis, new Validity(validFrom, validUntil), relation());
  }

  private Relation relation() {
    return switch (kind) {
      case STOCK_FLOW -> new StockFlow(one(OPENING), all(ADDED), all(REMOVED), one(CLOSING));
      case PERIOD_SUM -> new PeriodSum(one(WHOLE), one(PART));
      case CHILDREN_SUM -> new ChildrenSum(one(WHOLE), one(PART), FormCellRow.levels(levels));
      case REGISTER_COUNT -> new RegisterCount(one(WHOLE), Objects.requireNonNull(register));
      case RATIO_BOUNDS ->
          new RatioBounds(
              one(NUMERATOR),
              one(DENOMINATOR),
              QuotientColumns.toDomain(atLeast),
              QuotientColumns.toDomain(atMost));
    };
  }

  private String one(CheckTermRow.Role role) {
    return all(role).get(0);
  }

  private List<String> all(CheckTermRow.Role role) {
    return terms.stream()
        .filter(term -> term.role() == role)
        .map(term -> term.measure().code())
        .toList();
  }

  /** Fills the row in, and says which kind it is. */
  private final class Filling implements Relation.Cases<Kind> {

    private final Function<String, MeasureRow> measures;

    Filling(Function<String, MeasureRow> measures) {
      this.measures = measures;
    }

    @Override
    public Kind of(StockFlow relation) {
      add(OPENING, Stream.of(relation.opening()));
      add(ADDED, relation.added().stream());
      add(REMOVED, relation.removed().stream());
      add(CLOSING, Stream.of(relation.closing()));
      return Kind.STOCK_FLOW;
    }

    @Override
    public Kind of(PeriodSum relation) {
      add(WHOLE, Stream.of(relation.whole()));
      add(PART, Stream.of(relation.part()));
      return Kind.PERIOD_SUM;
    }

    @Override
    public Kind of(ChildrenSum relation) {
      add(WHOLE, Stream.of(relation.declared()));
      add(PART, Stream.of(relation.counted()));
      levels = FormCellRow.words(relation.levels());
      return Kind.CHILDREN_SUM;
    }

    @Override
    public Kind of(RegisterCount relation) {
      add(WHOLE, Stream.of(relation.measure()));
      register = relation.register();
      return Kind.REGISTER_COUNT;
    }

    @Override
    public Kind of(RatioBounds relation) {
      add(NUMERATOR, Stream.of(relation.numerator()));
      add(DENOMINATOR, Stream.of(relation.denominator()));
      atLeast = QuotientColumns.of(relation.atLeast());
      atMost = QuotientColumns.of(relation.atMost());
      return Kind.RATIO_BOUNDS;
    }

    private void add(CheckTermRow.Role role, Stream<String> codes) {
      codes.map(code -> new CheckTermRow(role, measures.apply(code))).forEach(terms::add);
    }
  }
}
