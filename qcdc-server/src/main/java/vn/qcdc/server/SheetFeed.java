package vn.qcdc.server;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Sends many sheets over a few connections; the first refusal ends it. */
final class SheetFeed {
  private static final int CONNECTIONS = 4;
  private static final int WHOLE = 100;
  private static final int PERCENT_STEP = 10;

  private final List<Sheet> sheets;
  private final ApiClient api;
  private final Progress progress;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicBoolean refused = new AtomicBoolean();

  SheetFeed(List<Sheet> sheets, ApiClient api, Progress progress) {
    this.sheets = sheets;
    this.api = api;
    this.progress = progress;
  }

  void send() throws InterruptedException {
    ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      Callable<Integer> connection = this::sendInTurn;
      for (Future<Integer> end :
          connections.invokeAll(
              IntStream.range(0, CONNECTIONS).mapToObj(i -> connection).toList())) {
        end.get();
      }
    } catch (ExecutionException e) {
      throw unwrapped(e);
    } finally {
      connections.shutdownNow();
    }
  }

  /**
   * @return how many were sent on this connection
   */
  private Integer sendInTurn() throws IOException, InterruptedException {
    int count = 0;
    for (int i = next.getAndIncrement();
        i < sheets.size() && !refused.get();
        i = next.getAndIncrement()) {
      send(sheets.get(i));
      count++;
    }
    return count;
  }

  private void send(Sheet sheet) throws IOException, InterruptedException {
    try {
      api.put(sheet.path(), Map.of("figures", sheet.figures()));
    } catch (IOException | RuntimeException e) {
      refused.set(true);
      throw e;
    }
    showShare(sent.incrementAndGet());
  }

  /** A sign for each tenth. */
  private void showShare(int count) {
    int before = (count - 1) * WHOLE / sheets.size() / PERCENT_STEP;
    int now = count * WHOLE / sheets.size() / PERCENT_STEP;
    if (now > before) {
      progress.mark(now * PERCENT_STEP + "% ");
    }
  }

  private static CannotProceed unwrapped(ExecutionException failure) {
    return failure.getCause() instanceof CannotProceed reason
        ? reason
        : new CannotProceed("The connection to the API failed: " + failure.getCause(), failure);
  }
}
