package vn.qcdc.domain.proofreading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim of a text, and what arithmetic says to it.
 *
 * @param claim the whole claim, from its first number to its last
 * @param doubtful the number that is to be looked at; of a sound claim the result
 * @param others the other numbers that take part, wherever they stand
 * @param working how the verdict was reached, without words: {@code 2.606 : 2.610 = 99,8467…% ≈
 *     99,85%}
 * @param expected what should stand in place of the doubtful number, as the text would write it;
 *     {@code null} when nothing follows
 * @param guess the slip that explains it; {@code null} when none does alone
 */
public record Judgement(
    ClaimKind kind,
    Verdict verdict,
    Span claim,
    Span doubtful,
    List<Span> others,
    String working,
    @Nullable String expected,
    @Nullable Guess guess) {

  public Judgement {
    others = List.copyOf(others);
  }
}
