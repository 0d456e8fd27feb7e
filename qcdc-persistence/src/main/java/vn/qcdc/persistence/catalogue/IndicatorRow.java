package vn.qcdc.persistence.catalogue;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.Condition;
import vn.qcdc.domain.catalogue.Indicator;
import vn.qcdc.domain.catalogue.Indicator.RatioOfSums;
import vn.qcdc.domain.catalogue.Indicator.ShareOfUnits;

/**
 * A row of {@code indicator}: with both parts it is a ratio of sums, without them a share of units.
 */
@Entity
@Table(name = "indicator")
class IndicatorRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private int id;

  private String code;
  private String name;

  @ManyToOne
  @JoinColumn(name = "numerator_id")
  private @Nullable MeasureRow numerator;

  @ManyToOne
  @JoinColumn(name = "denominator_id")
  private @Nullable MeasureRow denominator;

  @ElementCollection
  @CollectionTable(name = "indicator_condition", joinColumns = @JoinColumn(name = "indicator_id"))
  @OrderColumn(name = "position")
  @Fetch(FetchMode.SUBSELECT)
  private List<ConditionRow> conditions = new ArrayList<>();

  IndicatorRow() {}

  /**
   * @param measures the rows of measures by code
   */
  static IndicatorRow of(Indicator indicator, Function<String, MeasureRow> measures) {
    IndicatorRow row = new IndicatorRow();
    row.code = indicator.code();
    row.name = indicator.name();
    return indicator.fold(ratio -> row.with(ratio, measures), share -> row.with(share, measures));
  }

  private IndicatorRow with(RatioOfSums ratio, Function<String, MeasureRow> measures) {
    numerator = measures.apply(ratio.numerator());
    denominator = measures.apply(ratio.denominator());
    return this;
  }

  private IndicatorRow with(ShareOfUnits share, Function<String, MeasureRow> measures) {
    share.population().forEach(c -> conditions.add(row(ConditionRow.Role.POPULATION, c, measures)));
    share.criteria().forEach(c -> conditions.add(row(ConditionRow.Role.CRITERION, c, measures)));
    return this;
  }

  private static ConditionRow row(
      ConditionRow.Role role, Condition condition, Function<String, MeasureRow> measures) {
    return new ConditionRow(
        role, measures.apply(condition.measure()), condition.comparison(), condition.bound());
  }

  Indicator toDomain() {
    return numerator == null || denominator == null
        ? new ShareOfUnits(
            code,
            name,
            conditions(ConditionRow.Role.POPULATION),
            conditions(ConditionRow.Role.CRITERION))
        : new RatioOfSums(code, name, numerator.code(), denominator.code());
  }

  private List<Condition> conditions(ConditionRow.Role role) {
    return conditions.stream()
        .filter(row -> row.role() == role)
        .map(ConditionRow::toDomain)
        .toList();
  }
}
