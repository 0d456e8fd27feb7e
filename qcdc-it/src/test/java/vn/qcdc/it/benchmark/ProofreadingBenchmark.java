package vn.qcdc.it.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.qcdc.domain.proofreading.Judgement;
import vn.qcdc.domain.proofreading.Manuscript;
import vn.qcdc.domain.proofreading.Proofreader;

/**
 * Measures the proof-reader on a report of 40 pages, composed of the labelled documents, and on ten
 * times as much; medians. The time of the processor is what a machine without other work would
 * need. Needs neither server nor database.
 *
 * <p>{@code mvn -q verify -P benchmark -DskipTests} at the root of the checkout prints the table.
 */
public final class ProofreadingBenchmark {
  private static final Path DOCUMENTS = Path.of("../qcdc-domain/src/test/resources/proofreading");
  private static final Pattern MARK = Pattern.compile("\\{\\{([^|}]*)\\|[^}]*}}");

  /** A page of a State report, 14 points, has some 3,000 characters. */
  private static final int FORTY_PAGES = 120_000;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int WARM_UP = 25;
  private static final int CALLS = 15;

  private ProofreadingBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("| characters | claims | flagged | processor ms | elapsed ms |");
    out.println("|---|---|---|---|---|");
    for (int length : new int[] {FORTY_PAGES, 10 * FORTY_PAGES}) {
      out.println(measure(report(length)));
    }
  }

  private static String report(int length) throws IOException {
    StringBuilder report = new StringBuilder();
    try (Stream<Path> files = Files.list(DOCUMENTS)) {
      List<Path> documents = files.sorted().toList();
      for (int i = 0; report.length() < length; i++) {
        String marked = Files.readString(documents.get(i % documents.size()));
        report.append(MARK.matcher(marked).replaceAll("$1")).append('\n');
      }
    }
    return report.substring(0, length);
  }

  private static String measure(String report) {
    for (int i = 0; i < WARM_UP; i++) {
      read(report);
    }
    long[] elapsed = new long[CALLS];
    long[] busy = new long[CALLS];
    List<Judgement> judgements = List.of();
    for (int i = 0; i < CALLS; i++) {
      long start = System.nanoTime();
      long startBusy = THREADS.getCurrentThreadCpuTime();
      judgements = read(report);
      busy[i] = THREADS.getCurrentThreadCpuTime() - startBusy;
      elapsed[i] = System.nanoTime() - start;
    }
    return String.format(
        Locale.ROOT,
        "| %d | %d | %d | %.1f | %.1f |",
        report.length(),
        judgements.size(),
        judgements.stream().filter(judgement -> judgement.verdict().isFlagged()).count(),
        medianMillis(busy),
        medianMillis(elapsed));
  }

  private static double medianMillis(long[] nanos) {
    Arrays.sort(nanos);
    return nanos[nanos.length / 2] / 1e6;
  }

  private static List<Judgement> read(String report) {
    return Proofreader.read(Manuscript.ofText(report));
  }
}
