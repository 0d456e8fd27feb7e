package vn.qcdc.domain.proofreading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One fact in two places with two values. The values must be one slip apart and the words nearly
 * the same, or all of something is counted twice: what is only alike is left alone.
 */
final class RepetitionReader implements ReportReader {

  private static final Phrases OTHER_TIME =
      Phrases.of(
          "cùng kỳ|năm trước|so với|tăng|giảm|phấn đấu|kế hoạch|chỉ tiêu|mục tiêu|ít nhất|tối"
              + " thiểu",
          "trở lên|mỗi|bình quân|trước đây|xuống|lên|thêm|nhiệm kỳ");
  private static final int MOST_FACTS = 400;
  private static final int SAME_WORDS = 7;

  @Override
  public List<Judgement> read(Report report, Written style) {
    Map<String, List<Fact>> byNoun = new HashMap<>();
    Set<String> heading = Set.of();
    for (int i = 0; i < report.size(); i++) {
      Quantities text = report.at(i);
      heading = isHeading(report, i) ? Fact.levels(text.strand()) : heading;
      for (Quantity each : text.single()) {
        if (isFact(text.strand(), each) && !report.isCell(i)) {
          byNoun
              .computeIfAbsent(each.noun(), noun -> new ArrayList<>())
              .add(Fact.of(i, text.strand(), each, heading));
        }
      }
    }
    List<Judgement> found = new ArrayList<>();
    byNoun.values().stream()
        .filter(each -> each.size() <= MOST_FACTS)
        .forEach(each -> compare(each, style, found));
    return found;
  }

  private static boolean isHeading(Report report, int index) {
    Strand strand = report.at(index).strand();
    boolean numbered = List.of("1", "a", "I", "(").contains(report.bullet(index));
    return (numbered || strand.is(strand.size() - 1, Token.Kind.COLON)) && strand.size() < 40;
  }

  private static boolean isFact(Strand strand, Quantity quantity) {
    int from = Math.max(strand.sentenceStart(quantity.at()), quantity.at() - 8);
    int to = Math.min(quantity.nounEnd() + 5, strand.sentenceEnd(quantity.at()));
    return strand.depth(quantity.at()) == 0
        && !quantity.percent()
        && !quantity.noun().isEmpty()
        && !Percents.isApproximate(strand, quantity)
        && !OTHER_TIME.standWithin(strand, from, to);
  }

  private static void compare(List<Fact> facts, Written style, List<Judgement> found) {
    for (int i = 1; i < facts.size(); i++) {
      for (int j = 0; j < i; j++) {
        Fact first = facts.get(j);
        Fact again = facts.get(i);
        if (first.passage() != again.passage() && contradict(first, again, facts)) {
          found.add(judgement(first, again, style));
          break;
        }
      }
    }
  }

  private static boolean contradict(Fact first, Fact again, List<Fact> facts) {
    String one = Numeral.digits(first.quantity().numeral().text());
    String other = Numeral.digits(again.quantity().numeral().text());
    if (one.length() != other.length() || one.length() < 2 || !Slips.isOne(one, other)) {
      return false;
    }
    boolean inventory =
        (first.whole() || again.whole()) && first.bare() && again.bare() && one.length() > 2;
    boolean sameTimes =
        first.times().isEmpty() || again.times().isEmpty() || first.times().equals(again.times());
    boolean alike = first.isOfSameScope(again) && isAlike(first, again, one.length());
    return (alike || (inventory && sameTimes))
        && facts.stream().noneMatch(each -> isThird(each, first, again));
  }

  /** The fewer digits, the more words must agree. */
  private static boolean isAlike(Fact first, Fact again, int digits) {
    int common = first.common(again);
    int likeness = first.likeness(again);
    return switch (digits) {
      case 2 -> common >= SAME_WORDS && likeness >= 90;
      case 3 -> common >= 4 && likeness >= 60;
      default -> common >= 3 && likeness >= 50;
    };
  }

  /** A series of like facts with different values is a series, not a contradiction. */
  private static boolean isThird(Fact each, Fact first, Fact again) {
    return each.likeness(first) >= 80
        && each.common(first) >= 3
        && each.quantity().value().compareTo(first.quantity().value()) != 0
        && each.quantity().value().compareTo(again.quantity().value()) != 0;
  }

  private static Judgement judgement(Fact first, Fact again, Written style) {
    Span place = again.quantity().span();
    return new Judgement(
        ClaimKind.REPEATED_FACT,
        Verdict.CONTRADICTION,
        place,
        place,
        List.of(first.quantity().span()),
        style.shortest(first.quantity().value()) + " ≠ " + style.shortest(again.quantity().value()),
        null,
        null);
  }
}
