package vn.qcdc.persistence.term;

import static java.util.stream.Collectors.toSet;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.term.Circumstance;
import vn.qcdc.domain.term.Condition;
import vn.qcdc.domain.term.LastDay;
import vn.qcdc.domain.term.Length;
import vn.qcdc.domain.term.Stage;
import vn.qcdc.domain.term.TermMatter;
import vn.qcdc.domain.term.TermRule;
import vn.qcdc.domain.term.TermUnit;
import vn.qcdc.domain.term.Transition;
import vn.qcdc.domain.time.Validity;

/** A row of {@code term_rule}. */
@Entity
@Table(name = "term_rule")
class TermRuleRow {

  @EmbeddedId private Key key;

  @Enumerated(EnumType.STRING)
  private TermMatter matter;

  @Enumerated(EnumType.STRING)
  private Stage stage;

  private String[] among;

  @Column(name = "at_least")
  private int atLeast;

  private int amount;

  @Enumerated(EnumType.STRING)
  private TermUnit unit;

  @Enumerated(EnumType.STRING)
  @Column(name = "last_day")
  private LastDay lastDay;

  private int times;
  private String basis;

  @Enumerated(EnumType.STRING)
  private Transition transition;

  @Column(name = "valid_until")
  private @Nullable LocalDate validUntil;

  /** One version of one rule. */
  @Embeddable
  record Key(String code, @Column(name = "valid_from") LocalDate validFrom)
      implements Serializable {}

  TermRuleRow() {}

  static TermRuleRow of(TermRule rule) {
    TermRuleRow row = new TermRuleRow();
    row.key = new Key(rule.code(), rule.validity().from());
    row.matter = rule.matter();
    row.stage = rule.stage();
    row.among = rule.condition().among().stream().map(Enum::name).sorted().toArray(String[]::new);
    row.atLeast = rule.condition().atLeast();
    row.amount = rule.length().amount();
    row.unit = rule.length().unit();
    row.lastDay = rule.length().lastDay();
    row.times = rule.times();
    row.basis = rule.basis();
    row.transition = rule.transition();
    row.validUntil = rule.validity().until();
    return row;
  }

  TermRule toDomain() {
    return new TermRule(
        key.code(),
        matter,
        stage,
        new Condition(Arrays.stream(among).map(Circumstance::valueOf).collect(toSet()), atLeast),
        new Length(amount, unit, lastDay),
        times,
        basis,
        new Validity(key.validFrom(), validUntil),
        transition);
  }
}
