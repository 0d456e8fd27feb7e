package vn.qcdc.persistence.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.Alias;
import vn.qcdc.domain.organisation.UnitId;

/** A row of {@code unit_alias}. */
@Entity
@Table(name = "unit_alias")
// Some fields are read by queries and by the database only.
@SuppressWarnings("UnusedVariable")
class AliasRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private int id;

  private String key;

  private String written;

  @Column(name = "unit_id")
  private long unitId;

  @Column(name = "confirmed_by")
  private String confirmedBy;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  @Column(name = "withdrawn_by")
  private @Nullable String withdrawnBy;

  @Column(name = "withdrawn_at")
  private @Nullable Instant withdrawnAt;

  AliasRow() {}

  /** Not kept yet: it gets its identity from the database. */
  static AliasRow of(String text, UnitId unit, String by, Instant at) {
    AliasRow row = new AliasRow();
    row.key = Alias.key(text);
    row.written = Normalizer.normalize(text, Normalizer.Form.NFC);
    row.unitId = unit.value();
    row.confirmedBy = by;
    // As exact as the database keeps it.
    row.confirmedAt = at.truncatedTo(ChronoUnit.MICROS);
    return row;
  }

  void withdraw(String by, Instant at) {
    if (withdrawnAt != null) {
      throw new IllegalStateException("Withdrawn already: " + id);
    }
    withdrawnBy = by;
    withdrawnAt = at;
  }

  Alias toDomain() {
    return new Alias(id, written, new UnitId(unitId), confirmedBy, confirmedAt);
  }
}
