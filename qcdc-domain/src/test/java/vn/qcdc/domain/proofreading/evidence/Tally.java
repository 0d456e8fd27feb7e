package vn.qcdc.domain.proofreading.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import vn.qcdc.domain.proofreading.ClaimKind;
import vn.qcdc.domain.proofreading.Judgement;
import vn.qcdc.domain.proofreading.Span;
import vn.qcdc.domain.proofreading.Verdict;

/**
 * Flags held against labels. A flag is right when one of its numbers was marked with its verdict; a
 * wrong claim is found when a right flag touches it. Over all verdicts together the verdict does
 * not matter. Two contradicting places are one claim.
 */
final class Tally {
  private final Map<Verdict, Count> verdicts = new EnumMap<>(Verdict.class);
  private final Map<ClaimKind, Count> kinds = new EnumMap<>(ClaimKind.class);
  private final Count overall = new Count();
  private final Disagreements disagreements = new Disagreements();
  private int traps;
  private int judged;
  private int sound;
  private int soundFound;

  void add(LabelledDocument document, List<Judgement> judgements, Function<Span, Place> places) {
    List<Flag> flags = new ArrayList<>();
    List<Flag> agreed = new ArrayList<>();
    for (Judgement judgement : judgements) {
      (judgement.verdict().isFlagged() ? flags : agreed).add(Flag.of(judgement, places));
    }
    judged += judgements.size();
    flags.forEach(flag -> judge(flag, document));
    wrongClaims(document).forEach(claim -> seek(claim, flags, document));
    countTheRest(document.labels(), agreed);
  }

  private void judge(Flag flag, LabelledDocument document) {
    List<Label> touched = document.labels().stream().filter(flag::touches).toList();
    boolean right = touched.stream().anyMatch(label -> label.says(flag.verdict()));
    boolean wrong = touched.stream().anyMatch(Label::isWrong);
    if (!right && touched.stream().anyMatch(label -> label.is(Label.Opinion.MAYBE))) {
      return;
    }
    of(flag.verdict()).flag(right);
    of(flag.kind()).flag(wrong);
    overall.flag(wrong);
    if (!wrong) {
      disagreements.falseAlarm(flag, document);
    } else if (!right) {
      disagreements.otherVerdict(flag, document);
    }
    touched.stream()
        .filter(label -> label.is(Label.Opinion.TRAP) && label.touches(flag.doubtful()))
        .forEach(label -> disagreements.flaggedTrap(flag, document));
  }

  private static Collection<List<Label>> wrongClaims(LabelledDocument document) {
    Map<String, List<Label>> claims = new LinkedHashMap<>();
    for (Label label : document.labels()) {
      if (label.isWrong()) {
        String key = label.fact() == null ? Integer.toString(label.from()) : label.fact();
        claims.computeIfAbsent(key, k -> new ArrayList<>()).add(label);
      }
    }
    return claims.values();
  }

  private void seek(List<Label> claim, List<Flag> flags, LabelledDocument document) {
    Label label = claim.get(0);
    List<Flag> touching =
        flags.stream().filter(flag -> claim.stream().anyMatch(flag::touches)).toList();
    List<Flag> right = touching.stream().filter(flag -> label.says(flag.verdict())).toList();
    of(Verdict.valueOf(label.opinion().name())).claim(!right.isEmpty());
    overall.claim(!touching.isEmpty());
    if (label.kind() != null) {
      of(label.kind()).claim(!touching.isEmpty());
    }
    if (touching.isEmpty()) {
      disagreements.miss(label, document);
    }
    right.stream()
        .filter(flag -> label.touches(flag.doubtful()) && label.expectsOtherThan(flag.expected()))
        .findFirst()
        .ifPresent(flag -> disagreements.otherValue(label, flag, document));
  }

  private void countTheRest(List<Label> labels, List<Flag> agreed) {
    for (Label label : labels) {
      if (label.is(Label.Opinion.TRAP)) {
        traps++;
      } else if (label.is(Label.Opinion.OK)) {
        sound++;
        soundFound += agreed.stream().anyMatch(each -> each.touches(label)) ? 1 : 0;
      }
    }
  }

  Count of(Verdict verdict) {
    return verdicts.computeIfAbsent(verdict, v -> new Count());
  }

  private Count of(ClaimKind kind) {
    return kinds.computeIfAbsent(kind, k -> new Count());
  }

  Count overall() {
    return overall;
  }

  Disagreements disagreements() {
    return disagreements;
  }

  /** Of each verdict and kind how many were flagged, how many of them falsely, and so on. */
  String table() {
    StringBuilder table = new StringBuilder();
    row(table, "", "flags", "false", "precis.", "wrong", "missed", "recall");
    verdicts.forEach((verdict, count) -> row(table, count.cells(verdict.name())));
    row(table, overall.cells("all flags"));
    kinds.forEach((kind, count) -> row(table, count.cells("  " + kind)));
    table.append(
        "%d claims judged; %d of %d marked sound judged sound; %d of %d traps flagged; %d right with another value%n"
            .formatted(
                judged,
                soundFound,
                sound,
                disagreements.flaggedTraps().size(),
                traps,
                disagreements.otherValues()));
    return table.toString();
  }

  private static void row(StringBuilder table, Object... cells) {
    table.append(String.format(Locale.ROOT, "%-16s %6s %6s %8s %6s %7s %7s%n", cells));
  }
}
