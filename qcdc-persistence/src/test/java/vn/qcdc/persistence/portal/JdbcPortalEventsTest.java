package vn.qcdc.persistence.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.SampleCodes.fresh;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.Remit;
import vn.qcdc.domain.organisation.SampleUnit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.portal.PortalEvent;
import vn.qcdc.domain.portal.PortalMark;
import vn.qcdc.persistence.database.TestDatabase;
import vn.qcdc.persistence.organisation.TestOrganisations;

class JdbcPortalEventsTest {

  private static final String MATTER =
      """
      INSERT INTO matter (id, kind, number, tracking_code, received_by, received_on, channel, field, subject, weight, signatories,
        remote, external_id, registered_at, registered_by, state, standing, holder_id, version)
      VALUES (?1, ?2, ?3, ?3, ?4, '2026-03-04', ?5, 'ROADS', 'Đường hỏng', 1, 1, false, ?3, now(), 'test', 'RECEIVED', 'WAITING',
        ?4, 1)\
      """;
  private static final String STEP =
      """
      INSERT INTO matter_step (matter_id, number, act, done_on, done_at, done_by, unit_id, state, standing, details)
      VALUES (?1, ?2, ?3, '2026-03-04', now(), 'test', ?4, 'RECEIVED', ?5, CAST(?6 AS jsonb))\
      """;

  private final EntityManager entityManager = TestDatabase.entityManager();
  private final EntityManager other = TestDatabase.entityManager();
  private final JdbcPortalEvents events = new JdbcPortalEvents(entityManager);
  private final String code = fresh("93");
  private UnitId unit = new UnitId(0);
  private Remit remit = Remit.everything();
  private PortalMark start = PortalMark.BEGINNING;

  @BeforeEach
  void keepUnit() {
    Organisations organisations = TestOrganisations.of(entityManager);
    unit = inTransaction(() -> organisations.nextIds(1)).get(0);
    inTransaction(
        () -> {
          organisations.add(
              List.of(
                  SampleUnit.of(unit)
                      .named(Level.PROVINCE, "tỉnh", "Hậu Giang")
                      .coded(code)
                      .unit()));
          return true;
        });
    remit = Remit.of(Set.of(code), organisations.current(), SampleUnit.FOUNDED);
    List<PortalEvent> before = after(PortalMark.BEGINNING);
    start = before.isEmpty() ? PortalMark.BEGINNING : before.get(before.size() - 1).mark();
  }

  @Test
  void tells_when_it_was_taken_in_when_its_standing_changes_and_what_was_published() {
    UUID matter = inTransaction(() -> keep(entityManager, "FEEDBACK", "PORTAL"));
    inTransaction(() -> step(matter, 2, "REPORT", "WAITING", null));
    inTransaction(() -> step(matter, 3, "CLASSIFY", "UNDER_WAY", null));
    inTransaction(() -> step(matter, 4, "ANSWER", "RESOLVED", "Nội bộ"));
    inTransaction(() -> step(matter, 5, "PUBLISH", "RESOLVED", "Đã sửa đường."));
    assertEquals(
        List.of("WAITING null", "UNDER_WAY null", "RESOLVED null", "RESOLVED Đã sửa đường."),
        told(start));
    PortalMark second = after(start).get(1).mark();
    assertEquals(List.of("RESOLVED null", "RESOLVED Đã sửa đường."), told(second));
  }

  @Test
  void tells_nothing_of_what_did_not_come_by_the_portal_or_is_none_of_its_business() {
    inTransaction(() -> keep(entityManager, "FEEDBACK", "POST"));
    inTransaction(() -> keep(entityManager, "DENUNCIATION", "PORTAL"));
    assertEquals(List.of(), told(start));
    inTransaction(() -> keep(entityManager, "RECOMMENDATION", "PORTAL"));
    assertEquals(List.of("WAITING null"), told(start));
    remit = Remit.of(Set.of(), TestOrganisations.of(entityManager).current(), SampleUnit.FOUNDED);
    assertEquals(List.of(), told(start));
  }

  @Test
  void the_portal_loses_nothing_to_a_writer_that_commits_late() {
    TestDatabase.begin(other);
    keep(other, "FEEDBACK", "PORTAL");
    inTransaction(() -> keep(entityManager, "RECOMMENDATION", "PORTAL"));
    assertEquals(List.of(), told(start), "what is committed waits for what began before");
    other.getTransaction().commit();
    assertEquals(2, told(start).size());
  }

  private List<String> told(PortalMark mark) {
    return after(mark).stream().map(each -> each.standing() + " " + each.answer()).toList();
  }

  private List<PortalEvent> after(PortalMark mark) {
    return inTransaction(() -> events.after(mark, remit, 1000));
  }

  private UUID keep(EntityManager keeper, String kind, String channel) {
    UUID id = UUID.randomUUID();
    keeper
        .createNativeQuery(MATTER)
        .setParameter(1, id)
        .setParameter(2, kind)
        .setParameter(3, id.toString())
        .setParameter(4, unit.value())
        .setParameter(5, channel)
        .executeUpdate();
    step(keeper, id, 1, "TAKE_IN", "WAITING", null);
    return id;
  }

  private boolean step(
      UUID matter, int number, String act, String standing, @Nullable String text) {
    return step(entityManager, matter, number, act, standing, text);
  }

  private boolean step(
      EntityManager keeper,
      UUID matter,
      int number,
      String act,
      String standing,
      @Nullable String text) {
    keeper
        .createNativeQuery(STEP)
        .setParameter(1, matter)
        .setParameter(2, number)
        .setParameter(3, act)
        .setParameter(4, unit.value())
        .setParameter(5, standing)
        .setParameter(6, text == null ? "{}" : "{\"text\": \"" + text + "\"}")
        .executeUpdate();
    return true;
  }

  private <T> T inTransaction(Supplier<T> act) {
    return TestDatabase.inTransaction(entityManager, act);
  }
}
