package vn.qcdc.server;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Sends many things over a few connections, in no order; the first refusal ends it.
 *
 * @param <T> what is sent by one call, or by several that follow each other
 */
final class SideBySide<T> {
  private static final int CONNECTIONS = 4;
  private static final int WHOLE = 100;
  private static final int PERCENT_STEP = 10;

  /** How one is sent. */
  interface Sender<T> {
    void send(T each) throws IOException, InterruptedException;
  }

  private final List<T> all;
  private final Sender<T> sender;
  private final Progress progress;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicBoolean refused = new AtomicBoolean();

  SideBySide(List<T> all, Sender<T> sender, Progress progress) {
    this.all = all;
    this.sender = sender;
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
        i < all.size() && !refused.get();
        i = next.getAndIncrement()) {
      send(all.get(i));
      count++;
    }
    return count;
  }

  private void send(T each) throws IOException, InterruptedException {
    try {
      sender.send(each);
    } catch (IOException | RuntimeException e) {
      refused.set(true);
      throw e;
    }
    showShare(sent.incrementAndGet());
  }

  /** A sign for each tenth. */
  private void showShare(int count) {
    int before = (count - 1) * WHOLE / all.size() / PERCENT_STEP;
    int now = count * WHOLE / all.size() / PERCENT_STEP;
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
