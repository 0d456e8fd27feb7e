package vn.qcdc.domain.proofreading.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.qcdc.domain.proofreading.Verdict;

/** What is promised of the proof-reader, on the labelled documents beside this test. */
class LabelledDocumentsTest {
  private static final double PRECISION = 0.95;
  private static final double RECALL = 0.85;
  private static final double RECALL_OF_CONTRADICTIONS = 0.40;
  private static final int FEWEST = 7;
  private static final Tally TALLY = Measurement.of(documents());

  private static List<LabelledDocument> documents() {
    try {
      return LabelledDocument.in(
          Path.of(
              Objects.requireNonNull(LabelledDocumentsTest.class.getResource("/proofreading"))
                  .toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OK")
  void what_is_flagged_is_wrong_and_what_is_wrong_is_flagged(Verdict verdict) {
    Count count = TALLY.of(verdict);
    assertTrue(count.precision() >= PRECISION, this::report);
    assertTrue(count.recall() >= recallAskedOf(verdict), this::report);
  }

  /**
   * Two places are held to tell one fact only when they do so in nearly the same words: there a
   * false alarm is dearer than a miss.
   */
  private static double recallAskedOf(Verdict verdict) {
    return verdict == Verdict.CONTRADICTION ? RECALL_OF_CONTRADICTIONS : RECALL;
  }

  @Test
  void so_it_is_over_all_verdicts_together() {
    assertTrue(TALLY.overall().precision() >= PRECISION, this::report);
    assertTrue(TALLY.overall().recall() >= RECALL, this::report);
    System.out.print(TALLY.table());
  }

  @Test
  void what_only_looks_like_a_claim_is_never_flagged() {
    assertEquals(List.of(), TALLY.disagreements().flaggedTraps());
  }

  /** Documents without enough of each could not fail. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OK")
  void every_verdict_is_asked_for_often_enough(Verdict verdict) {
    long asked =
        documents().stream()
            .flatMap(document -> document.labels().stream())
            .filter(label -> label.says(verdict))
            .count();
    assertTrue(asked >= FEWEST, verdict + " " + asked);
  }

  private String report() {
    return TALLY.disagreements() + TALLY.table();
  }
}
