package vn.qcdc.persistence.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.Nature;
import vn.qcdc.domain.catalogue.ValueType;

/** A row of {@code measure}. */
@Entity
@Table(name = "measure")
class MeasureRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private int id;

  private String code;
  private String name;

  @Column(name = "counted_in")
  private String countedIn;

  @Enumerated(EnumType.STRING)
  @Column(name = "value_type")
  private ValueType valueType;

  @Enumerated(EnumType.STRING)
  private Nature nature;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "part_of_id")
  private @Nullable MeasureRow partOf;

  MeasureRow() {}

  static MeasureRow of(Measure measure) {
    MeasureRow row = new MeasureRow();
    row.code = measure.code();
    row.name = measure.name();
    row.countedIn = measure.countedIn();
    row.valueType = measure.valueType();
    row.nature = measure.nature();
    return row;
  }

  void setPartOf(MeasureRow whole) {
    this.partOf = whole;
  }

  String code() {
    return code;
  }

  Measure toDomain() {
    return new Measure(
        code, name, countedIn, valueType, nature, partOf == null ? null : partOf.code());
  }
}
