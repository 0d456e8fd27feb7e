package vn.qcdc.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells a person what is being done: one line a step, with the seconds that it took. */
public final class Progress {
  private static final int TITLE_WIDTH = 44;

  private final PrintStream out;
  private final AtomicInteger steps = new AtomicInteger();

  public Progress(PrintStream out) {
    this.out = out;
  }

  public static Progress silent() {
    return new Progress(
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
  }

  /** Work that ends with a word on how it went. */
  @FunctionalInterface
  public interface Step {
    String take() throws IOException, InterruptedException;
  }

  public void step(String title, Step step) throws IOException, InterruptedException {
    out.print("  " + title + " " + ".".repeat(Math.max(1, TITLE_WIDTH - title.length())) + " ");
    out.flush();
    int number = steps.incrementAndGet();
    long start = System.nanoTime();
    try {
      String outcome = step.take();
      out.printf(Locale.ROOT, "%s (%.1f s)%n", outcome, (System.nanoTime() - start) / 1e9);
    } catch (IOException | InterruptedException | RuntimeException e) {
      // A step that fails because everything is being stopped has lost its line to the stopping.
      if (number == steps.get()) {
        out.println("failed");
      }
      throw e;
    }
  }

  /** Adds to the line of the step that is being taken. */
  void mark(String sign) {
    out.print(sign);
    out.flush();
  }

  public void say(String line) {
    out.println(line);
  }
}
