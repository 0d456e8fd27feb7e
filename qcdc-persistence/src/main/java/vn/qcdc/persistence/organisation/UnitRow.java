package vn.qcdc.persistence.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import vn.qcdc.domain.organisation.Unit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitKind;

/**
 * A unit with all that is dated about it; reading all units takes four queries, however many they
 * are.
 */
@Entity
@Table(name = "unit")
class UnitRow {

  @Id private long id;

  @Enumerated(EnumType.STRING)
  private UnitKind kind;

  @ElementCollection
  @CollectionTable(name = "unit_name", joinColumns = @JoinColumn(name = "unit_id"))
  @OrderBy("validFrom")
  @Fetch(FetchMode.SUBSELECT)
  private List<DatedNameRow> names = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "unit_code", joinColumns = @JoinColumn(name = "unit_id"))
  @OrderBy("validFrom, scheme desc")
  @Fetch(FetchMode.SUBSELECT)
  private List<DatedCodeRow> codes = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "unit_placement", joinColumns = @JoinColumn(name = "unit_id"))
  @OrderBy("validFrom, hierarchy desc")
  @Fetch(FetchMode.SUBSELECT)
  private List<PlacementRow> placements = new ArrayList<>();

  UnitRow() {}

  static UnitRow of(Unit unit) {
    UnitRow row = new UnitRow();
    row.id = unit.id().value();
    row.kind = unit.kind();
    unit.names().forEach(name -> row.names.add(DatedNameRow.of(name)));
    unit.codes().forEach(code -> row.codes.add(DatedCodeRow.of(code)));
    unit.placements().forEach(placement -> row.placements.add(PlacementRow.of(placement)));
    return row;
  }

  Unit toDomain() {
    return new Unit(
        new UnitId(id),
        kind,
        names.stream().map(DatedNameRow::toDomain).toList(),
        codes.stream().map(DatedCodeRow::toDomain).toList(),
        placements.stream().map(PlacementRow::toDomain).toList());
  }
}
