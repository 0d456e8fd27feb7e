package vn.qcdc.it.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.it.audit.OnRecord;
import vn.qcdc.it.feed.BenchForm;
import vn.qcdc.it.feed.FeedRowsText;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;
import vn.qcdc.it.running.RunningServer;

/** The server, or its database, is killed while fifty feeds arrive side by side. */
class FeedKillIT {

  private static final int FEEDS = 50;
  private static final int SENDERS = 8;
  private static final int PATIENCE_MILLIS = 60_000;
  private static final List<String> MONTHS =
      IntStream.rangeClosed(1, 8).mapToObj(month -> "2024-0" + month).toList();

  private final RunningServer server = RunningServer.shared();
  private final Api administrator = Api.administrator();
  private String province = "";

  @BeforeAll
  static void publish() {
    BenchForm.publish();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 15})
  void killed_server(int answered) throws InterruptedException {
    province = BenchForm.province(2, FEEDS);
    Map<Integer, Answer> before;
    try {
      before = sendAllUntil(answered, server::kill);
    } finally {
      server.restart();
    }
    everythingIsThereOnce(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 15})
  void killed_database(int answered) throws InterruptedException {
    province = BenchForm.province(2, FEEDS);
    Map<Integer, Answer> before;
    try {
      before = sendAllUntil(answered, server::killDatabase);
    } finally {
      server.startDatabase();
    }
    everythingIsThereOnce(before);
  }

  /** Sending again completes what was lost, and answers what was not as it was answered before. */
  private void everythingIsThereOnce(Map<Integer, Answer> before) throws InterruptedException {
    long taken = before.values().stream().filter(answer -> answer.status() == 200).count();
    assertTrue(taken < FEEDS, "The kill came too late");
    Map<Integer, Answer> again = sendAllUntil(0, () -> {});
    assertEquals(FEEDS, again.size());
    again.forEach(
        (feed, answer) -> {
          answer.expect(200);
          assertEquals(
              BenchForm.MEASURES * MONTHS.size(),
              answer.at("/rows/created").asInt(),
              answer::toString);
          Answer first = before.get(feed);
          if (first != null && first.status() == 200) {
            assertEquals(first.json(), answer.json());
          }
        });
    for (int feed = 0; feed < FEEDS; feed++) {
      for (String month : MONTHS) {
        String sheet =
            "/v1/submissions/%s/%s/%s"
                .formatted(BenchForm.CODE, BenchForm.commune(province, feed), month);
        assertEquals(1, administrator.get(sheet).expect(200).at("/revision").asInt());
        assertEquals(1, administrator.get(sheet + "/history").at("/items").size());
      }
    }
    OnRecord.everythingIsAndNothingElse();
  }

  /**
   * The answers that arrived.
   *
   * @param answered after how many of them the act comes
   */
  private Map<Integer, Answer> sendAllUntil(int answered, Runnable act)
      throws InterruptedException {
    Map<Integer, Answer> answers = new ConcurrentHashMap<>();
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    for (int feed = 0; feed < FEEDS; feed++) {
      int each = feed;
      senders.execute(() -> send(each, answers));
    }
    for (int millis = 0; millis < PATIENCE_MILLIS && answers.size() < answered; millis++) {
      Thread.sleep(1);
    }
    act.run();
    senders.shutdown();
    assertTrue(senders.awaitTermination(4, TimeUnit.MINUTES));
    return answers;
  }

  private void send(int feed, Map<Integer, Answer> answers) {
    FeedRowsText rows = new FeedRowsText();
    MONTHS.forEach(month -> rows.sheet(BenchForm.commune(province, feed), month, 10 + feed));
    try {
      answers.put(
          feed,
          administrator.postCsv("/v1/feeds", rows.csv(), "Idempotency-Key", province + "-" + feed));
    } catch (UncheckedIOException broken) {
      // Nobody knows what became of it; it is sent again.
    }
  }
}
