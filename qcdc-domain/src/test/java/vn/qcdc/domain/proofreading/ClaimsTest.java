package vn.qcdc.domain.proofreading;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Every phrasing that the grammar is meant to read, sound and wrong, and what it must pass over.
 */
class ClaimsTest {

  @ParameterizedTest(name = "{0}: {2} → {1}")
  @CsvFileSource(
      resources = "claims.csv",
      delimiter = '¦',
      quoteCharacter = '`',
      numLinesToSkip = 1,
      emptyValue = "")
  void what_is_wrong_is_doubted_and_nothing_else(String kind, String doubts, String line) {
    Manuscript text = Manuscript.ofText(line.replace('⏎', '\n').replace('⇥', '\t'));
    List<Judgement> judgements = Proofreader.read(text);
    assertEquals(doubts == null ? "" : doubts, doubts(text, judgements));
    if (!kind.equals("TRAP")) {
      ClaimKind expected = ClaimKind.valueOf(kind);
      assertTrue(judgements.stream().anyMatch(each -> each.kind() == expected), () -> kind);
    }
  }

  private static String doubts(Manuscript text, List<Judgement> judgements) {
    return judgements.stream()
        .filter(each -> each.verdict().isFlagged())
        .map(each -> doubt(text, each))
        .collect(joining("; "));
  }

  private static String doubt(Manuscript text, Judgement judgement) {
    String cut = judgement.verdict() == Verdict.TRUNCATED ? " cut off" : "";
    String expected = judgement.expected() == null ? "" : " → " + judgement.expected();
    return text.quote(judgement.doubtful()) + cut + expected;
  }
}
