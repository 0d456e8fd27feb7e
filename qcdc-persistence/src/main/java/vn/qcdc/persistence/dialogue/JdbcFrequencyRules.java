package vn.qcdc.persistence.dialogue;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.qcdc.domain.dialogue.FrequencyRule;
import vn.qcdc.domain.dialogue.FrequencyRules;
import vn.qcdc.domain.dialogue.Head;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.time.Validity;

/** Keeps the rules of frequency in PostgreSQL. */
@Singleton
final class JdbcFrequencyRules implements FrequencyRules {

  private static final String ALL = "SELECT * FROM dialogue_rule ORDER BY code COLLATE \"C\"";
  private static final String UPSERT =
      """
      INSERT INTO dialogue_rule (code, committee, authority, levels, times, within, basis, valid_from, valid_until)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (code) DO UPDATE
      SET committee = excluded.committee, authority = excluded.authority, levels = excluded.levels,
          times = excluded.times, within = excluded.within, basis = excluded.basis,
          valid_from = excluded.valid_from, valid_until = excluded.valid_until\
      """;

  private final Statements statements;

  @Inject
  JdbcFrequencyRules(EntityManager entityManager) {
    this.statements = new Statements(entityManager);
  }

  @Override
  public List<FrequencyRule> all() {
    return statements.select(ALL, select -> {}, JdbcFrequencyRules::rule);
  }

  @Override
  public void keep(FrequencyRule rule) {
    statements.execute(
        UPSERT,
        upsert -> {
          Object[] levels = rule.levels().stream().sorted().map(Level::name).toArray();
          upsert.setString(1, rule.code());
          upsert.setBoolean(2, rule.heads().contains(Head.COMMITTEE));
          upsert.setBoolean(3, rule.heads().contains(Head.AUTHORITY));
          upsert.setArray(4, upsert.getConnection().createArrayOf("text", levels));
          upsert.setInt(5, rule.times());
          upsert.setString(6, rule.within());
          upsert.setString(7, rule.basis());
          upsert.setObject(8, rule.validity().from());
          upsert.setObject(9, rule.validity().until());
        });
  }

  private static FrequencyRule rule(ResultSet row) throws SQLException {
    return new FrequencyRule(
        row.getString("code"),
        DialogueColumns.heads(row),
        Arrays.stream((String[]) row.getArray("levels").getArray())
            .map(Level::valueOf)
            .collect(toSet()),
        row.getInt("times"),
        row.getString("within"),
        row.getString("basis"),
        new Validity(
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_until", LocalDate.class)));
  }
}
