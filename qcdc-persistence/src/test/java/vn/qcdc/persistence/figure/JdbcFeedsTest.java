package vn.qcdc.persistence.figure;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.domain.feed.Counts;
import vn.qcdc.domain.feed.FedSheet;
import vn.qcdc.domain.feed.Feed;
import vn.qcdc.domain.feed.FeedTerms;
import vn.qcdc.domain.feed.Job;
import vn.qcdc.domain.feed.Progress;
import vn.qcdc.domain.feed.Receipt;
import vn.qcdc.domain.feed.RowFinding;
import vn.qcdc.domain.feed.StagedCell;
import vn.qcdc.domain.feed.StagedSheet;
import vn.qcdc.domain.feed.Staging;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Severity;
import vn.qcdc.persistence.database.TestDatabase;

class JdbcFeedsTest {

  private static final Instant AT = Instant.parse("2026-11-21T03:04:05.678901Z");

  private final EntityManager entityManager = TestDatabase.entityManager();
  private final JdbcFeeds feeds = new JdbcFeeds(entityManager);
  private final JdbcReceipts receipts = new JdbcReceipts(entityManager);
  private final JpaJobs jobs = new JpaJobs(entityManager);
  private final KeptSample sample = KeptSample.in(entityManager);

  /** In memory, and in a table. */
  @ParameterizedTest(name = "{0} others")
  @ValueSource(ints = {0, 25_000})
  void rows_come_back_as_sheets_in_one_order_whatever_their_number(int others) {
    List<StagedSheet> gathered =
        TestDatabase.inTransaction(
            entityManager,
            () -> {
              List<StagedSheet> sheets = new ArrayList<>();
              try (Staging staging = feeds.stage()) {
                staging.add(sample.key(2022), cell(3, new Figure.Nil()));
                staging.add(sample.key(2021), cell(4, new Figure.NotApplicable("tab\t\\N \"'“ế")));
                staging.add(sample.key(2021), new StagedCell(5, "", null));
                staging.add(sample.key(2022), cell(9, new Figure.Reported(new BigDecimal("1.5"))));
                for (int i = 0; i < others; i++) {
                  staging.add(
                      sample.key(1950 + i % 50),
                      cell(10 + i, new Figure.Reported(BigDecimal.valueOf(i))));
                }
                staging.forEachBatch(7, sheets::addAll);
              }
              return sheets;
            });
    assertEquals(others == 0 ? 2 : 52, gathered.size());
    assertEquals(
        gathered.stream().map(StagedSheet::key).toList(),
        gathered.stream()
            .map(StagedSheet::key)
            .sorted((one, other) -> one.period().code().compareTo(other.period().code()))
            .toList());
    Map<SheetKey, StagedSheet> byKey =
        gathered.stream().collect(toMap(StagedSheet::key, sheet -> sheet));
    assertEquals(
        List.of(cell(4, new Figure.NotApplicable("tab\t\\N \"'“ế")), new StagedCell(5, "", null)),
        byKey.get(sample.key(2021)).cells());
    assertEquals(
        List.of(cell(3, new Figure.Nil()), cell(9, new Figure.Reported(new BigDecimal("1.5")))),
        byKey.get(sample.key(2022)).cells());
    if (others > 0) {
      assertEquals(500, byKey.get(sample.key(1950)).cells().size());
    }
  }

  @Test
  void sheets_that_a_feed_brings_are_kept_with_the_feed_and_what_was_found() {
    KeptSheet first = sample.sheet(2021, 1, 7);
    KeptSheet second = sample.sheet(2021, 2, 8);
    Feed feed = feed();
    RowFinding finding =
        new RowFinding(7, "value", FindingCode.FIGURE_NEGATIVE, Severity.BLOCKING, "-1\t\\", null);
    TestDatabase.inTransaction(
        entityManager,
        () -> {
          feeds.keep(feed.id(), List.of(fed(first), fed(sample.sheet(2022, 1, 3))));
          feeds.keep(feed.id(), List.of(fed(second)));
          feeds.keep(feed, List.of(finding));
          return true;
        });
    JdbcSheets sheets = new JdbcSheets(entityManager);
    assertEquals(
        Optional.of(second),
        TestDatabase.inTransaction(entityManager, () -> sheets.find(sample.key(2021), null)));
    assertEquals(
        Optional.of(feed), TestDatabase.inTransaction(entityManager, () -> feeds.find(feed.id())));
    assertEquals(
        List.of(finding),
        TestDatabase.inTransaction(entityManager, () -> feeds.findings(feed.id(), 0, 10)));
    assertEquals(
        List.of(),
        TestDatabase.inTransaction(entityManager, () -> feeds.findings(feed.id(), 1, 10)));
  }

  @Test
  void a_key_is_held_by_one_until_the_end_and_its_answer_grows_old() {
    Feed feed = feed();
    String key = feed.id().toString();
    EntityManager other = TestDatabase.entityManager();
    JdbcReceipts others = new JdbcReceipts(other);
    Receipt receipt = new Receipt("district", key, "digest", feed.id(), AT);
    TestDatabase.inTransaction(
        entityManager,
        () -> {
          assertTrue(receipts.hold("district", key));
          TestDatabase.inTransaction(
              other,
              () -> {
                assertFalse(others.hold("district", key));
                assertTrue(others.hold("another district", key));
                return true;
              });
          feeds.keep(feed, List.of());
          receipts.keep(receipt);
          return true;
        });
    assertTrue(TestDatabase.inTransaction(other, () -> others.hold("district", key)));
    assertEquals(
        Optional.of(receipt),
        TestDatabase.inTransaction(other, () -> others.find("district", key, AT)));
    assertEquals(
        Optional.empty(),
        TestDatabase.inTransaction(other, () -> others.find("district", key, AT.plusMillis(1))));
    assertEquals(
        Optional.empty(),
        TestDatabase.inTransaction(other, () -> others.find("another district", key, AT)));
  }

  @Test
  void a_job_is_watched_cancelled_and_ended() {
    Job job = Job.begun(UUID.randomUUID(), "district", AT);
    keep(() -> jobs.begin(job));
    assertFalse(reported(job));
    keep(() -> jobs.cancel(job.id()));
    assertTrue(reported(job));
    keep(() -> jobs.end(job.id(), Job.State.CANCELLED, "CONFLICT", null, AT.plusSeconds(2)));
    Job ended = TestDatabase.inTransaction(entityManager, () -> jobs.find(job.id())).orElseThrow();
    assertEquals(Job.State.CANCELLED, ended.state());
    assertEquals("CONFLICT", ended.problem());
    assertEquals(30, ended.percent());
  }

  private boolean reported(Job job) {
    return TestDatabase.inTransaction(
        entityManager,
        () -> jobs.report(job.id(), Progress.Phase.MERGING, 3, 10, AT.plusSeconds(1)));
  }

  private void keep(Runnable act) {
    TestDatabase.inTransaction(
        entityManager,
        () -> {
          act.run();
          return true;
        });
  }

  private StagedCell cell(int row, Figure figure) {
    return new StagedCell(row, sample.teams(), figure);
  }

  private FedSheet fed(KeptSheet kept) {
    return new FedSheet(kept, Map.of(sample.teams(), 7));
  }

  private static Feed feed() {
    return new Feed(
        UUID.randomUUID(),
        "district",
        AT,
        new FeedTerms(FeedTerms.Mode.PARTIAL, FeedTerms.Strategy.REPLACE),
        false,
        new Counts(1, 2, 3, 4),
        new Counts(5, 6, 7, 8),
        1);
  }
}
