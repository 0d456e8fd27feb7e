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

  /** Two numbers of two digits are one slip apart too often. */
  private static final int FEWEST_DIGITS = 3;

  private static final int LONGEST_LINE = 16;

  @Override
  public List<Judgement> read(Report report, Written style) {
    Map<String, List<Fact>> byNoun = new HashMap<>();
    Set<String> heading = Set.of();
    Set<String> topic = Set.of();
    for (int i = 0; i < report.size(); i++) {
      Quantities text = report.at(i);
      if (isHeading(report, i)) {
        heading = Fact.levels(text.strand());
        topic = Fact.topic(text.strand());
      }
      boolean line = text.strand().size() < LONGEST_LINE;
      for (Quantity each : text.single()) {
        if (isFact(text.strand(), each) && !report.isCell(i)) {
          byNoun
              .computeIfAbsent(each.noun(), noun -> new ArrayList<>())
              .add(Fact.of(i, text.strand(), each, heading, line ? topic : Set.of()));
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

  static boolean isFact(Strand strand, Quantity quantity) {
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
    Quantity one = first.quantity();
    Quantity other = again.quantity();
    boolean sameTimes =
        first.times().isEmpty() || again.times().isEmpty() || first.times().equals(again.times());
    if (one.value().compareTo(other.value()) == 0 || !sameTimes) {
      return false;
    }
    String digits = Numeral.digits(one.numeral().text());
    String otherDigits = Numeral.digits(other.numeral().text());
    boolean slip =
        digits.length() == otherDigits.length()
            && digits.length() >= FEWEST_DIGITS
            && Slips.isOne(digits, otherDigits);
    boolean sameLevels = first.levels().equals(again.levels());
    boolean said =
        (sameLevels && isAlike(first, again, digits.length()))
            || (isKind(first, again) && isWithin(first, again))
            || isInventory(first, again);
    return slip && said && facts.stream().noneMatch(each -> isThird(each, first, again));
  }

  private static boolean isInventory(Fact first, Fact again) {
    return (first.whole() || again.whole()) && first.bare() && again.bare();
  }

  /** More than the bare noun is the same: {@code hợp tác xã nông nghiệp}. */
  private static boolean isKind(Fact first, Fact again) {
    int nounWords = first.quantity().noun().split(" ", -1).length;
    int common = first.commonPhrase(again);
    return common > nounWords && common >= 3;
  }

  private static boolean isWithin(Fact first, Fact again) {
    return first.levels().containsAll(again.levels()) || again.levels().containsAll(first.levels());
  }

  /** The fewer digits, the more words must agree. */
  private static boolean isAlike(Fact first, Fact again, int digits) {
    int common = first.common(again);
    int likeness = first.likeness(again);
    boolean kind = isKind(first, again);
    return switch (digits) {
      case 3 -> kind || (common >= 4 && likeness >= 60);
      case 4 -> kind || (common >= 3 && likeness >= 50);
      default -> kind || common >= 2;
    };
  }

  /** A series of like facts with different values is a series, not a contradiction. */
  private static boolean isThird(Fact each, Fact first, Fact again) {
    return each.likeness(first) >= 80
        && each.common(first) >= 3
        && each.quantity().value().compareTo(first.quantity().value()) != 0
        && each.quantity().value().compareTo(again.quantity().value()) != 0;
  }

  static Judgement judgement(Fact first, Fact again, Written style) {
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
