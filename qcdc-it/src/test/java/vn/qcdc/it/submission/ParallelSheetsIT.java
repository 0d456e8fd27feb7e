package vn.qcdc.it.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.example.Sheet;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** Senders who write the same sheet at the same time. */
class ParallelSheetsIT {
  private static final int SENDERS = 4;

  private final Api officer = Api.officerOf("92");

  @BeforeAll
  static void load() {
    Example.load();
  }

  @RepeatedTest(5)
  void of_different_first_sheets_one_stands_and_the_others_hear_of_it() throws Exception {
    Sheet sheet = SampleSheets.ofFormerCommune();
    List<Integer> statuses = statuses(i -> sheet.with("WORKS", 40 + i + "").sendAs(officer));
    assertEquals(List.of(201, 428, 428, 428), statuses);
    assertEquals(1, Api.reader().get(sheet.path()).at("/revision").asInt());
    assertEquals(1, Api.reader().get(sheet.path() + "/history").at("/items").size());
  }

  @RepeatedTest(5)
  void of_equal_first_sheets_one_is_created_and_the_others_are_unchanged() throws Exception {
    Sheet sheet = SampleSheets.ofFormerCommune();
    assertEquals(List.of(200, 200, 200, 201), statuses(i -> sheet.sendAs(officer)));
    assertEquals(1, Api.reader().get(sheet.path()).at("/revision").asInt());
  }

  @RepeatedTest(5)
  void of_corrections_of_the_same_revision_one_stands() throws Exception {
    Sheet sheet = SampleSheets.ofFormerCommune();
    String tag = sheet.sendAs(officer).expect(201).header("ETag");
    List<Integer> statuses =
        statuses(i -> sheet.with("WORKS", 40 + i + "").sendAs(officer, "If-Match", tag));
    assertEquals(List.of(200, 412, 412, 412), statuses);
    assertEquals(2, Api.reader().get(sheet.path()).at("/revision").asInt());
  }

  @FunctionalInterface
  private interface Sending {
    Answer by(int sender);
  }

  /** The statuses that all senders got, in ascending order. */
  private static List<Integer> statuses(Sending sending) throws Exception {
    CyclicBarrier start = new CyclicBarrier(SENDERS);
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    try {
      List<Callable<Integer>> calls = new ArrayList<>();
      for (int i = 0; i < SENDERS; i++) {
        int sender = i;
        calls.add(
            () -> {
              start.await(10, TimeUnit.SECONDS);
              return sending.by(sender).status();
            });
      }
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> call : senders.invokeAll(calls)) {
        statuses.add(call.get());
      }
      return statuses.stream().sorted().toList();
    } finally {
      senders.shutdownNow();
    }
  }
}
