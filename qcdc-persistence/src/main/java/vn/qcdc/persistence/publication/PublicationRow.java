package vn.qcdc.persistence.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.publication.Disclosure;
import vn.qcdc.domain.publication.Publication;
import vn.qcdc.domain.publication.Withdrawal;

/** A row of {@code publication}; one without a disclosure is a withdrawal. */
@Entity
@Table(name = "publication")
// The identity is read by queries only.
@SuppressWarnings("UnusedVariable")
class PublicationRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Column(name = "measure_code")
  private String measure;

  @Enumerated(EnumType.STRING)
  private @Nullable Disclosure disclosure;

  private String basis;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  PublicationRow() {}

  static PublicationRow of(Publication publication) {
    PublicationRow row = new PublicationRow();
    row.measure = publication.measure();
    row.disclosure = publication.disclosure();
    row.basis = publication.basis();
    row.decidedBy = publication.decidedBy();
    row.decidedAt = publication.decidedAt();
    return row;
  }

  static PublicationRow of(Withdrawal withdrawal) {
    PublicationRow row = new PublicationRow();
    row.measure = withdrawal.measure();
    row.basis = withdrawal.basis();
    row.decidedBy = withdrawal.decidedBy();
    row.decidedAt = withdrawal.decidedAt();
    return row;
  }

  /** Not of a withdrawal. */
  Publication toDomain() {
    return new Publication(
        measure, Objects.requireNonNull(disclosure), basis, decidedBy, decidedAt);
  }
}
