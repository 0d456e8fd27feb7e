package vn.qcdc.persistence.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.qcdc.domain.SampleCodes.fresh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.audit.Act;
import vn.qcdc.domain.audit.AuditEntry;
import vn.qcdc.domain.audit.AuditFilter;
import vn.qcdc.persistence.database.TestDatabase;

class JdbcAuditTrailTest {

  private static final Act ACT =
      new Act(
          "Nguyễn Thị An",
          "https://id.example.vn",
          "cổng",
          Set.of("officer", "approver"),
          "addComment",
          "/v1/x",
          "4bf92f3577b34da6a3ce929d0e0e4736");

  private final EntityManager entityManager = TestDatabase.entityManager();
  private final JdbcAuditTrail trail = new JdbcAuditTrail(entityManager);
  private final JdbcAuditEntries entries = new JdbcAuditEntries(entityManager);
  private final long before = head();

  @Test
  void a_transaction_leaves_one_entry_with_all_that_it_did() throws Exception {
    String measure = fresh("M");
    inTransaction(
        () -> {
          trail.acting(ACT);
          insert(measure, 2);
          execute("UPDATE measure SET name = 'Hộ' WHERE code = '" + measure + "0'");
          trail.reading("petitioner 7", "xác minh đơn");
        });
    JsonNode entry = only();
    assertEquals("Nguyễn Thị An", entry.path("actor").asText());
    assertEquals("https://id.example.vn", entry.path("issuer").asText());
    assertEquals("cổng", entry.path("client").asText());
    assertEquals("[\"approver\",\"officer\"]", entry.path("roles").toString());
    assertEquals("addComment", entry.path("operation").asText());
    assertEquals("/v1/x", entry.path("subject").asText());
    assertEquals("4bf92f3577b34da6a3ce929d0e0e4736", entry.path("trace").asText());
    assertEquals("petitioner 7", entry.at("/read/0/what").asText());
    assertEquals("xác minh đơn", entry.at("/read/0/purpose").asText());
    JsonNode added = entry.at("/changes/0");
    assertEquals("measure", added.path("table").asText());
    assertEquals("INSERT", added.path("act").asText());
    assertEquals(2, added.path("rows").asInt());
    assertEquals(measure + "1", added.at("/new/1/code").asText());
    JsonNode renamed = entry.at("/changes/1");
    assertEquals("Tổ", renamed.at("/old/0/name").asText());
    assertEquals("Hộ", renamed.at("/new/0/name").asText());
    assertEquals(2, entry.path("changes").size());
  }

  @Test
  void who_does_not_say_who_acts_does_not_get_anything_kept() {
    String measure = fresh("M");
    entityManager.getTransaction().begin();
    insert(measure, 1);
    RuntimeException refused =
        assertThrows(RuntimeException.class, () -> entityManager.getTransaction().commit());
    assertTrue(
        messages(refused).contains("did INSERT measure has not said who acts"),
        () -> messages(refused));
    assertEquals(0L, count(measure));
    assertEquals(before, head());
  }

  @Test
  void who_does_not_say_who_acts_reads_nothing_confidential() {
    entityManager.getTransaction().begin();
    trail.reading("petitioner 7", "tò mò");
    assertThrows(RuntimeException.class, () -> entityManager.getTransaction().commit());
    assertEquals(before, head());
  }

  @Test
  void whoever_acts_acts_until_the_transaction_ends_and_no_longer() {
    inTransaction(() -> trail.acting(ACT));
    entityManager.getTransaction().begin();
    insert(fresh("M"), 1);
    assertThrows(RuntimeException.class, () -> entityManager.getTransaction().commit());
  }

  @Test
  void what_was_undone_or_changed_nothing_leaves_no_entry() {
    entityManager.getTransaction().begin();
    trail.acting(ACT);
    insert(fresh("M"), 1);
    entityManager.getTransaction().rollback();
    inTransaction(
        () -> {
          trail.acting(ACT);
          execute("UPDATE measure SET name = 'x' WHERE code = 'there is none'");
          execute("SAVEPOINT here");
          insert(fresh("M"), 1);
          execute("ROLLBACK TO SAVEPOINT here");
        });
    assertEquals(before, head());
  }

  @Test
  void what_comes_after_something_undone_leaves_its_entry() throws Exception {
    inTransaction(
        () -> {
          trail.acting(ACT);
          execute("SAVEPOINT here");
          insert(fresh("M"), 3);
          execute("ROLLBACK TO SAVEPOINT here");
          insert(fresh("M"), 1);
        });
    assertEquals(1, only().at("/changes/0/rows").asInt());
  }

  @Test
  void of_many_rows_the_first_twenty_are_kept_and_all_are_counted() throws Exception {
    String measure = fresh("M");
    inTransaction(
        () -> {
          trail.acting(ACT);
          insert(measure, 15);
          insert(measure + "B", 30);
        });
    JsonNode change = only().at("/changes/0");
    assertEquals(45, change.path("rows").asInt());
    assertEquals(20, change.path("new").size());
    assertEquals(measure + "B4", change.at("/new/19/code").asText());
  }

  @Test
  void constraints_that_are_examined_early_let_nobody_slip_through() {
    inTransaction(
        () -> {
          trail.acting(ACT);
          execute("SET CONSTRAINTS ALL IMMEDIATE");
          insert(fresh("M"), 1);
          insert(fresh("M"), 1);
        });
    assertEquals(before + 2, head());
  }

  @Test
  void many_at_once_make_one_chain_without_gaps() throws Exception {
    int threads = 8;
    int each = 25;
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    List<Callable<Boolean>> work =
        IntStream.range(0, threads).mapToObj(thread -> writer(each)).toList();
    for (Future<Boolean> done : executor.invokeAll(work)) {
      assertTrue(done.get());
    }
    executor.shutdown();
    assertEquals(
        LongStream.rangeClosed(before + 1, before + (long) threads * each).boxed().toList(),
        since().stream().map(AuditEntry::number).toList());
    assertEquals(List.of(), TestDatabase.inTransaction(entityManager, this::breaks));
  }

  private List<?> breaks() {
    return entries.verify(null).breaks();
  }

  private static Callable<Boolean> writer(int transactions) {
    return () -> {
      EntityManager own = TestDatabase.entityManager();
      for (int i = 0; i < transactions; i++) {
        TestDatabase.inTransaction(
            own, () -> own.createNativeQuery(insertion(fresh("M"), 1)).executeUpdate());
      }
      own.close();
      return true;
    };
  }

  private void insert(String code, int rows) {
    execute(insertion(code, rows));
  }

  private static String insertion(String code, int rows) {
    return """
    INSERT INTO measure (code, name, counted_in, value_type, nature)
    SELECT '%s' || i, 'Tổ', 'tổ', 'COUNT', 'STOCK' FROM generate_series(0, %d) AS i\
    """
        .formatted(code, rows - 1);
  }

  private Object count(String code) {
    return TestDatabase.inTransaction(
        entityManager,
        () ->
            entityManager
                .createNativeQuery(
                    "SELECT count(*) FROM measure WHERE starts_with(code, '" + code + "')")
                .getSingleResult());
  }

  private void execute(String statement) {
    entityManager
        .unwrap(org.hibernate.Session.class)
        .doWork(
            connection -> {
              try (var sql = connection.createStatement()) {
                sql.execute(statement);
              }
            });
  }

  private void inTransaction(Runnable act) {
    TestDatabase.inTransaction(
        entityManager,
        () -> {
          act.run();
          return true;
        });
  }

  private long head() {
    return TestDatabase.inTransaction(entityManager, entries::head).number();
  }

  private List<AuditEntry> since() {
    return TestDatabase.inTransaction(
        entityManager, () -> entries.after(before, 1000, AuditFilter.ALL));
  }

  private JsonNode only() throws IOException {
    List<AuditEntry> since = since();
    assertEquals(1, since.size(), since::toString);
    JsonNode entry = new ObjectMapper().readTree(since.get(0).text());
    assertEquals(before + 1, entry.path("number").asLong());
    return entry;
  }

  private static String messages(Throwable fault) {
    Throwable cause = fault.getCause();
    return fault.getMessage() + (cause == null ? "" : "\n" + messages(cause));
  }
}
