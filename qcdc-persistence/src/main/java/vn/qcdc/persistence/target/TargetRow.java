package vn.qcdc.persistence.target;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import vn.qcdc.domain.target.Target;

/** A row of {@code target} with its versions in the order in which they were published. */
@Entity
@Table(name = "target")
class TargetRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private int id;

  private String code;
  private String number;
  private String name;

  @ElementCollection
  @CollectionTable(name = "target_version", joinColumns = @JoinColumn(name = "target_id"))
  @OrderColumn(name = "position")
  @Fetch(FetchMode.SUBSELECT)
  private List<TargetVersionRow> versions = new ArrayList<>();

  TargetRow() {}

  static TargetRow of(Target target) {
    TargetRow row = new TargetRow();
    row.code = target.code();
    row.number = target.number();
    row.name = target.name();
    return row;
  }

  String code() {
    return code;
  }

  void add(TargetVersionRow version) {
    versions.add(version);
  }

  /**
   * @param indicators codes of indicators by id
   */
  Target toDomain(IntFunction<String> indicators) {
    return new Target(
        code,
        number,
        name,
        versions.stream().map(row -> row.toDomain(indicators.apply(row.indicatorId()))).toList());
  }
}
