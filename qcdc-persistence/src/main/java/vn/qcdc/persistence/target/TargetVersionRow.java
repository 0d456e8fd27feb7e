package vn.qcdc.persistence.target;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.figure.Ratio;
import vn.qcdc.domain.law.LegalBasis;
import vn.qcdc.domain.target.Obligation;
import vn.qcdc.domain.target.TargetVersion;
import vn.qcdc.domain.target.VersionKind;
import vn.qcdc.domain.time.Validity;

/** A row of {@code target_version}. */
@Embeddable
class TargetVersionRow {

  private String version;

  @Enumerated(EnumType.STRING)
  private VersionKind kind;

  private String wording;

  @Column(name = "indicator_id")
  private int indicatorId;

  @Column(name = "threshold_numerator")
  private BigDecimal thresholdNumerator;

  @Column(name = "threshold_denominator")
  private BigDecimal thresholdDenominator;

  @Enumerated(EnumType.STRING)
  private Obligation obligation;

  private String instrument;
  private String clause;
  private String issuer;

  @Column(name = "issued_on")
  private LocalDate issuedOn;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_until")
  private @Nullable LocalDate validUntil;

  TargetVersionRow() {}

  /**
   * @param indicators ids of indicators by code
   */
  static TargetVersionRow of(TargetVersion version, ToIntFunction<String> indicators) {
    TargetVersionRow row = new TargetVersionRow();
    row.version = version.version();
    row.kind = version.kind();
    row.wording = version.text();
    row.indicatorId = indicators.applyAsInt(version.indicator());
    row.thresholdNumerator = version.threshold().numerator();
    row.thresholdDenominator = version.threshold().denominator();
    row.obligation = version.obligation();
    row.instrument = version.legalBasis().instrument();
    row.clause = version.legalBasis().clause();
    row.issuer = version.legalBasis().issuer();
    row.issuedOn = version.legalBasis().issuedOn();
    row.validFrom = version.validity().from();
    row.validUntil = version.validity().until();
    return row;
  }

  int indicatorId() {
    return indicatorId;
  }

  TargetVersion toDomain(String indicator) {
    return new TargetVersion(
        version,
        kind,
        wording,
        indicator,
        new Ratio(thresholdNumerator, thresholdDenominator),
        obligation,
        new LegalBasis(instrument, clause, issuer, issuedOn),
        new Validity(validFrom, validUntil));
  }
}
