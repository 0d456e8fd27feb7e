package vn.qcdc.domain.proofreading.evidence;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.proofreading.ClaimKind;
import vn.qcdc.domain.proofreading.Judgement;
import vn.qcdc.domain.proofreading.Span;
import vn.qcdc.domain.proofreading.Verdict;

/**
 * A judgement with its places in the text that was given.
 *
 * @param numbers the doubtful one first
 */
record Flag(
    Verdict verdict,
    ClaimKind kind,
    List<Place> numbers,
    String working,
    @Nullable String expected) {

  static Flag of(Judgement judgement, Function<Span, Place> places) {
    List<Place> numbers =
        Stream.concat(Stream.of(judgement.doubtful()), judgement.others().stream())
            .map(places)
            .toList();
    return new Flag(
        judgement.verdict(), judgement.kind(), numbers, judgement.working(), judgement.expected());
  }

  Place doubtful() {
    return numbers.get(0);
  }

  boolean touches(Label label) {
    return numbers.stream().anyMatch(label::touches);
  }

  String describe(LabelledDocument document) {
    return document.name()
        + " "
        + verdict
        + " "
        + kind
        + ": "
        + document.around(doubtful().from(), doubtful().to())
        + " → "
        + expected
        + " ["
        + working
        + "]";
  }
}
