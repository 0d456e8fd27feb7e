package vn.qcdc.persistence.matter;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import org.hibernate.Session;
import vn.qcdc.domain.term.RunningTerms;
import vn.qcdc.domain.term.Term;
import vn.qcdc.domain.term.TermRules;
import vn.qcdc.domain.time.WorkingCalendar;
import vn.qcdc.persistence.database.Columns;

/**
 * Reckons the due days of all matters anew, each term once however many matters have the same: a
 * rule does not reach what runs already, the calendar does.
 */
@Singleton
final class JdbcRunningTerms implements RunningTerms {

  private static final String TERMS =
      "SELECT DISTINCT term::text AS term FROM matter WHERE due_on IS NOT NULL";
  private static final String UPDATE =
      """
      UPDATE matter SET due_on = reckoned.due_on
      FROM unnest(?::text[], ?::date[]) AS reckoned (term, due_on)
      WHERE matter.due_on IS NOT NULL AND matter.term = reckoned.term::jsonb
        AND matter.due_on <> reckoned.due_on\
      """;

  private final EntityManager entityManager;

  @Inject
  JdbcRunningTerms(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void reckonAnew(WorkingCalendar calendar, TermRules rules) {
    Session session = entityManager.unwrap(Session.class);
    Columns reckoned =
        session.doReturningWork(
            connection -> {
              Columns rows = new Columns("text", "date");
              try (PreparedStatement select = connection.prepareStatement(TERMS);
                  ResultSet terms = select.executeQuery()) {
                while (terms.next()) {
                  String text = terms.getString("term");
                  Term term = TermJson.read(text);
                  if (term != null) {
                    LocalDate due = term.due(calendar);
                    rows.add(text, due);
                  }
                }
              }
              return rows;
            });
    session.doWork(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            reckoned.bind(update, 1);
            update.executeUpdate();
          }
        });
  }
}
