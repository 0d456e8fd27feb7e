package vn.qcdc.persistence.submission;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.submission.Attempt;

/** A row of {@code attempt} with its findings. */
@Entity
@Table(name = "attempt")
// Some fields are read by queries only.
@SuppressWarnings("UnusedVariable")
class AttemptRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Column(name = "form_code")
  private String form;

  @Column(name = "unit_id")
  private long unitId;

  private String period;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "sent_by")
  private String sentBy;

  private @Nullable Integer revision;

  @ElementCollection
  @CollectionTable(name = "attempt_finding", joinColumns = @JoinColumn(name = "attempt_id"))
  @OrderColumn(name = "position")
  @Fetch(FetchMode.SUBSELECT)
  private List<FindingRow> findings = new ArrayList<>();

  AttemptRow() {}

  static AttemptRow of(Attempt attempt) {
    AttemptRow row = new AttemptRow();
    row.form = attempt.sheet().form();
    row.unitId = attempt.sheet().unit().value();
    row.period = attempt.sheet().period().code();
    row.sentAt = attempt.at();
    row.sentBy = attempt.by();
    row.revision = attempt.revision().isPresent() ? attempt.revision().getAsInt() : null;
    attempt.findings().forEach(finding -> row.findings.add(FindingRow.of(finding)));
    return row;
  }

  Attempt toDomain(SheetKey sheet) {
    return new Attempt(
        sheet,
        sentAt,
        sentBy,
        revision == null ? OptionalInt.empty() : OptionalInt.of(revision),
        findings.stream().map(FindingRow::toDomain).toList());
  }
}
