package vn.qcdc.persistence.reception;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.reception.Per;
import vn.qcdc.domain.reception.ReceiverRole;
import vn.qcdc.domain.reception.ReceptionRule;
import vn.qcdc.domain.time.Validity;

/** A row of {@code reception_rule}. */
@Entity
@Table(name = "reception_rule")
class ReceptionRuleRow {

  @EmbeddedId private Key key;

  @Enumerated(EnumType.STRING)
  private ReceiverRole receiver;

  @Enumerated(EnumType.STRING)
  private @Nullable Level level;

  private int times;

  @Enumerated(EnumType.STRING)
  private Per per;

  private String basis;

  @Column(name = "valid_until")
  private @Nullable LocalDate validUntil;

  /** One version of one rule. */
  @Embeddable
  record Key(String code, @Column(name = "valid_from") LocalDate validFrom)
      implements Serializable {}

  ReceptionRuleRow() {}

  ReceptionRule toDomain() {
    return new ReceptionRule(
        key.code(), receiver, level, times, per, basis, new Validity(key.validFrom(), validUntil));
  }
}
