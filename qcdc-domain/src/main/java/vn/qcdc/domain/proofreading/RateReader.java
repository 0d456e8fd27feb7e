package vn.qcdc.domain.proofreading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.qcdc.domain.proofreading.Token.Kind;
import vn.qcdc.domain.proofreading.Verdicts.Rate;

/**
 * Percentages beside a fraction: {@code 39/51 xã, đạt 76,47%}, {@code 100% (15/15 xã)}, {@code vượt
 * 21,91% (935/767 tỷ đồng)}. A percentage belongs to one fraction; where several could be meant,
 * one that fits is taken.
 */
final class RateReader implements ClaimReader {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int FARTHEST = 45;
  private static final int FARTHEST_BEHIND = 10;

  /** A fraction that a percentage may be of; a firm one is said to be so. */
  private record Candidate(Ratio ratio, boolean firm, int distance) {}

  @Override
  public List<Judgement> read(Quantities text, Written style) {
    Verdicts verdicts = new Verdicts(style);
    List<Judgement> found = new ArrayList<>();
    List<Quantity> open = new ArrayList<>();
    Set<Ratio> used = new HashSet<>();
    for (Quantity percent : text.single()) {
      if (percent.percent() && Percents.isShare(text.strand(), percent)) {
        Optional<Candidate> fitting =
            candidates(text, percent).stream()
                .filter(each -> holds(text, each, percent))
                .findFirst();
        fitting.ifPresent(
            each -> {
              used.add(each.ratio());
              found.add(ok(verdicts, rate(text, each, percent)));
            });
        if (fitting.isEmpty()) {
          open.add(percent);
        }
      }
    }
    for (Quantity percent : open) {
      wrong(text, percent, used, verdicts).ifPresent(found::add);
    }
    return found;
  }

  /** Whether a fraction stands near of which the percentage may be. */
  static boolean hasFraction(Quantities text, Quantity percent) {
    return !candidates(text, percent).isEmpty();
  }

  /** What is only said to be about so much is sound though its digits are others. */
  private static Judgement ok(Verdicts verdicts, Rate rate) {
    Judgement exact = verdicts.of(rate);
    return new Judgement(
        exact.kind(),
        Verdict.OK,
        exact.claim(),
        exact.doubtful(),
        exact.others(),
        exact.working(),
        null,
        null);
  }

  private static boolean holds(Quantities text, Candidate candidate, Quantity percent) {
    Rate rate = rate(text, candidate, percent);
    boolean about = Percents.isApproximate(text.strand(), percent) && candidate.firm();
    return rate.share().verdict(percent.numeral()) == Verdict.OK
        || (about && rate.share().isAbout(percent.value()));
  }

  private static Optional<Judgement> wrong(
      Quantities text, Quantity percent, Set<Ratio> used, Verdicts verdicts) {
    List<Candidate> left =
        candidates(text, percent).stream().filter(each -> !used.contains(each.ratio())).toList();
    for (Candidate candidate : left) {
      Rate rate = rate(text, candidate, percent);
      Judgement judgement = verdicts.of(rate);
      boolean nearMiss =
          percent.numeral().decimals() > 0
              && (judgement.verdict() == Verdict.TRUNCATED || judgement.guess() != null);
      if (candidate.firm() || nearMiss) {
        used.add(candidate.ratio());
        return Optional.of(judgement);
      }
    }
    return Optional.empty();
  }

  private static Rate rate(Quantities text, Candidate candidate, Quantity percent) {
    Ratio ratio = candidate.ratio();
    Strand strand = text.strand();
    Share share = Share.of(ratio.part(), ratio.whole());
    boolean excess = Percents.isExcess(strand, percent) || isGrowth(strand, share, percent);
    boolean plan =
        excess
            || ratio.part().value().compareTo(ratio.whole().value()) > 0
            || Percents.isOfPlan(strand, percent);
    Span claim =
        strand.span(Math.min(ratio.at(), percent.at()), Math.max(ratio.end(), percent.end()));
    return new Rate(
        plan ? ClaimKind.PLAN_RATE : ClaimKind.RATE,
        claim,
        ratio.part(),
        ratio.whole(),
        percent,
        excess ? share.excess() : share);
  }

  /** {@code tăng 14 đơn, tương ứng 9,3% (164/150 đơn)}. */
  private static boolean isGrowth(Strand strand, Share share, Quantity percent) {
    return share.exact().compareTo(HUNDRED) > 0
        && percent.value().compareTo(HUNDRED) < 0
        && (Vocabulary.RISE.standWithin(strand, percent.at() - 10, percent.at())
            || share.excess().verdict(percent.numeral()) == Verdict.OK);
  }

  /** Firm ones first, then the nearest. */
  private static List<Candidate> candidates(Quantities text, Quantity percent) {
    List<Candidate> all = new ArrayList<>();
    for (Ratio ratio : near(text, percent)) {
      boolean apart = ratio.end() <= percent.at() || ratio.at() >= percent.end();
      if (apart && ratio.whole().value().signum() > 0) {
        (ratio.at() < percent.at() ? before(text, ratio, percent) : behind(text, ratio, percent))
            .ifPresent(all::add);
      }
    }
    all.sort(
        (one, other) ->
            one.firm() == other.firm()
                ? Integer.compare(one.distance(), other.distance())
                : Boolean.compare(other.firm(), one.firm()));
    return all;
  }

  private static List<Ratio> near(Quantities text, Quantity percent) {
    Strand strand = text.strand();
    int from = Math.max(strand.sentenceStart(percent.at()), percent.at() - 2 * FARTHEST);
    int to = Math.min(strand.sentenceEnd(percent.at()), percent.end() + 2 * FARTHEST);
    return text.ratiosWithin(from, to);
  }

  private static Optional<Candidate> before(Quantities text, Ratio ratio, Quantity percent) {
    Strand strand = text.strand();
    int distance = percent.at() - ratio.end();
    if (distance > FARTHEST || isBroken(text, ratio.whole().end(), percent.at())) {
      return Optional.empty();
    }
    boolean firm =
        strand.depth(ratio.at()) <= strand.depth(percent.at())
            && Percents.isSaidOf(strand, percent, ratio.noun())
            && !othersBetween(text, ratio.end(), percent.at())
            && !Percents.isOfSomethingElse(strand, ratio.end(), percent);
    return Optional.of(new Candidate(ratio, firm, distance));
  }

  private static Optional<Candidate> behind(Quantities text, Ratio ratio, Quantity percent) {
    Strand strand = text.strand();
    int distance = ratio.at() - percent.end();
    if (distance > FARTHEST_BEHIND
        || isBroken(text, percent.end(), ratio.at())
        || othersBetween(text, percent.end(), ratio.at())) {
      return Optional.empty();
    }
    boolean bracket =
        strand.depth(ratio.at()) == strand.depth(percent.at()) + 1
            && Percents.opensBetween(strand, percent.end(), ratio.at());
    boolean plan =
        bracket
            && Vocabulary.PLAN.standWithin(strand, percent.end(), ratio.at())
            && !Percents.isOfPlan(strand, percent);
    return Optional.of(new Candidate(ratio, bracket && !plan, distance));
  }

  /** A semicolon, or another percentage or fraction, outside of brackets that are closed again. */
  private static boolean isBroken(Quantities text, int from, int to) {
    Strand strand = text.strand();
    int lowest = Math.min(strand.depth(from), strand.depth(to));
    for (int i = from; i < to; i++) {
      boolean inClosed = isInClosed(strand, i, to);
      if (!inClosed && strand.depth(i) < lowest) {
        lowest = strand.depth(i);
      }
      if (!inClosed && (strand.is(i, Kind.SEMICOLON) || strand.is(i, Kind.PERCENT))) {
        return true;
      }
    }
    return text.ratiosWithin(from, to).stream()
        .anyMatch(each -> !isInClosed(strand, each.at(), to));
  }

  private static boolean othersBetween(Quantities text, int from, int to) {
    return text.within(from, to).stream()
        .anyMatch(each -> !isInClosed(text.strand(), each.at(), to));
  }

  /** Whether a bracket around the token is closed before the limit. */
  private static boolean isInClosed(Strand strand, int at, int limit) {
    return strand.depth(at) > strand.depth(limit);
  }
}
