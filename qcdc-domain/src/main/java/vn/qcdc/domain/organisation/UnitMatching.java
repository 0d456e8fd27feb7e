package vn.qcdc.domain.organisation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.qcdc.domain.organisation.NameIndex.Entry;
import vn.qcdc.domain.organisation.NameIndex.Hit;
import vn.qcdc.domain.organisation.UnitMention.Reading;

/**
 * Proposes the units that a text may mean. It chooses none: of two homonyms both are proposed, and
 * so is the only one.
 */
public final class UnitMatching {

  /** Less is no proposal but a guess. */
  private static final int LEAST = 55;

  /** What is said to stand above the unit counts a third of the unit's own name. */
  private static final int PARENT_SHARE = 3;

  private static final int OTHER_PARENT = 30;

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparing(Candidate::percent)
          .reversed()
          .thenComparing(candidate -> candidate.unit().level())
          .thenComparing(candidate -> candidate.unit().code());

  private final TextSimilarity similarity;

  public UnitMatching(TextSimilarity similarity) {
    this.similarity = similarity;
  }

  /** What stands above a unit, compared with what the text says; the deduction in points. */
  private record Parentage(ParentFit fit, int deduction) {}

  /** All candidates of the tree, best first, then from the top down. */
  public List<Candidate> propose(String text, UnitTree tree) {
    NameIndex names = tree.names();
    Map<UnitId, Candidate> best = new HashMap<>();
    for (UnitMention mention : UnitMention.read(text)) {
      for (Reading reading : mention.readings()) {
        names
            .alike(reading.name(), similarity)
            .filter(hit -> hit.percent() - typeFit(reading, hit.entry()).deduction() >= LEAST)
            .map(
                hit -> candidate(hit, reading, parentage(mention, names.above(hit.entry().unit()))))
            .filter(candidate -> candidate.percent() >= LEAST)
            .forEach(
                candidate -> best.merge(candidate.unit().id(), candidate, UnitMatching::theBetter));
      }
    }
    return best.values().stream().sorted(BEST_FIRST).toList();
  }

  private static Candidate theBetter(Candidate one, Candidate other) {
    return one.percent() >= other.percent() ? one : other;
  }

  private static Candidate candidate(Hit hit, Reading reading, Parentage parentage) {
    TypeFit type = typeFit(reading, hit.entry());
    return new Candidate(
        hit.entry().unit(),
        hit.percent() - type.deduction() - parentage.deduction(),
        hit.fit(),
        type,
        parentage.fit());
  }

  private static TypeFit typeFit(Reading reading, Entry entry) {
    if (reading.type() == null) {
      return entry.unit().kind() == UnitKind.TERRITORY ? TypeFit.NOT_SAID : TypeFit.SAME;
    } else if (reading.type().equals(entry.type())) {
      return reading.fit();
    }
    return reading.type().isOf(entry.unit().level()) ? TypeFit.OTHER : TypeFit.OTHER_LEVEL;
  }

  private Parentage parentage(UnitMention mention, List<Entry> above) {
    if (mention.above().isEmpty()) {
      return new Parentage(ParentFit.NOT_SAID, 0);
    }
    int percent =
        mention.above().stream().mapToInt(said -> percent(said, above)).min().orElseThrow();
    if (percent < LEAST) {
      return new Parentage(ParentFit.OTHER, OTHER_PARENT);
    }
    int deduction = (100 - percent + PARENT_SHARE - 1) / PARENT_SHARE;
    return new Parentage(deduction == 0 ? ParentFit.SAME : ParentFit.SIMILAR, deduction);
  }

  /** How far something that is said to stand above does; 0 when nothing there is called so. */
  private int percent(UnitMention said, List<Entry> above) {
    return above.stream()
        .flatMap(
            entry -> said.readings().stream().flatMap(reading -> percent(entry, reading).stream()))
        .max(Comparator.naturalOrder())
        .orElse(0);
  }

  private Optional<Integer> percent(Entry entry, Reading reading) {
    return NameIndex.hit(entry, reading.name(), similarity)
        .map(hit -> hit.percent() - typeFit(reading, entry).deduction());
  }
}
