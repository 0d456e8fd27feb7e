package vn.qcdc.it.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import vn.qcdc.it.example.Sheet;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** Many sheets on their way in over several connections, and what became of each. */
final class Feed {
  private static final int CONNECTIONS = 4;

  /** The request broke off, so that nobody can know what became of the sheet. */
  private static final int NO_ANSWER = 0;

  private final List<Sheet> sheets;
  private final Api sender = Api.administrator();
  private final Map<Sheet, Integer> statuses = new ConcurrentHashMap<>();
  private final Queue<String> surprises = new ConcurrentLinkedQueue<>();

  Feed(List<Sheet> sheets) {
    this.sheets = List.copyOf(sheets);
  }

  /** Sends all, and does something to the server after a number of answers. */
  void send(int answersBefore, Runnable misfortune) throws InterruptedException {
    Queue<Sheet> waiting = new ConcurrentLinkedQueue<>(sheets);
    CountDownLatch enough = new CountDownLatch(answersBefore);
    List<Thread> connections =
        IntStream.range(0, CONNECTIONS)
            .mapToObj(i -> new Thread(() -> sendFrom(waiting, enough), "feed " + i))
            .toList();
    connections.forEach(Thread::start);
    assertTrue(enough.await(2, TimeUnit.MINUTES), "The feed did not get going");
    misfortune.run();
    for (Thread connection : connections) {
      connection.join();
    }
  }

  void sendAll() throws InterruptedException {
    send(0, () -> {});
  }

  /** How many got an answer of this status in the last round. */
  long count(int status) {
    return statuses.values().stream().filter(each -> each == status).count();
  }

  long countUnanswered() {
    return count(NO_ANSWER);
  }

  private void sendFrom(Queue<Sheet> waiting, CountDownLatch enough) {
    for (Sheet sheet = waiting.poll(); sheet != null; sheet = waiting.poll()) {
      statuses.put(sheet, status(sheet));
      enough.countDown();
    }
  }

  /** Answers that no sender should ever get to a sound sheet. */
  List<String> surprises() {
    return List.copyOf(surprises);
  }

  private int status(Sheet sheet) {
    try {
      Answer answer = sheet.sendAs(sender);
      if (!List.of(200, 201, 503).contains(answer.status())) {
        surprises.add(answer.toString());
      }
      return answer.status();
    } catch (UncheckedIOException broken) {
      return NO_ANSWER;
    }
  }

  /** Every sheet stands as it was sent, once, or has left no trace; what was confirmed stands. */
  void expectEachWholeOrAbsent() {
    for (Sheet sheet : sheets) {
      Answer found = sender.get(sheet.path());
      if (found.status() == 404) {
        assertTrue(statuses.get(sheet) != 201, () -> "Confirmed and lost: " + sheet.path());
        assertEquals(0, attempts(sheet), () -> "Absent, but tried: " + sheet.path());
      } else {
        expectWhole(sheet, found);
      }
    }
  }

  void expectEachExactlyOnce() {
    for (Sheet sheet : sheets) {
      assertTrue(List.of(200, 201).contains(statuses.get(sheet)), sheet::path);
      expectWhole(sheet, sender.get(sheet.path()).expect(200));
    }
  }

  private void expectWhole(Sheet sheet, Answer found) {
    assertEquals(sheet.figures(), found.expect(200).at("/figures"), sheet::path);
    assertEquals(1, found.at("/revision").asInt(), sheet::path);
    assertEquals(1, attempts(sheet), sheet::path);
  }

  private int attempts(Sheet sheet) {
    return sender.get(sheet.path() + "/history").expect(200).at("/items").size();
  }
}
