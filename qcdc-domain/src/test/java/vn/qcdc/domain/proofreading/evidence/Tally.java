package vn.qcdc.domain.proofreading.evidence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.qcdc.domain.proofreading.ClaimKind;
import vn.qcdc.domain.proofreading.Judgement;
import vn.qcdc.domain.proofreading.Span;
import vn.qcdc.domain.proofreading.Verdict;

/**
 * Flags held against labels. A flag is right when one of its numbers was marked with its verdict; a
 * wrong claim is found when a right flag touches it. Two contradicting places are one claim.
 */
final class Tally {
  private static final List<Verdict> FLAGS =
      Stream.of(Verdict.values()).filter(Verdict::isFlagged).toList();

  private final Map<Verdict, Count> counts = new EnumMap<>(Verdict.class);
  private final Map<ClaimKind, Count> kinds = new EnumMap<>(ClaimKind.class);
  private final Count overall = new Count();
  private final List<String> falseAlarms = new ArrayList<>();
  private final List<String> misses = new ArrayList<>();
  private final List<String> otherVerdicts = new ArrayList<>();
  private final List<String> otherValues = new ArrayList<>();
  private final List<String> flaggedTraps = new ArrayList<>();
  private int traps;
  private int judged;
  private int sound;
  private int soundFound;

  Tally() {
    FLAGS.forEach(verdict -> counts.put(verdict, new Count()));
    for (ClaimKind kind : ClaimKind.values()) {
      kinds.put(kind, new Count());
    }
  }

  static final class Count {
    private int right;
    private int wrong;
    private int found;
    private int missed;

    int wrong() {
      return wrong;
    }

    /** Of what was flagged; 1 when nothing was. */
    double precision() {
      return share(right, wrong);
    }

    /** Of what should have been flagged; 1 when nothing should. */
    double recall() {
      return share(found, missed);
    }

    private static double share(int good, int bad) {
      return good + bad == 0 ? 1 : (double) good / (good + bad);
    }
  }

  void add(LabelledDocument document, List<Judgement> judgements, Function<Span, Place> places) {
    judged += judgements.size();
    List<Flag> flags =
        judgements.stream()
            .filter(judgement -> judgement.verdict().isFlagged())
            .map(judgement -> Flag.of(judgement, places))
            .toList();
    flags.forEach(flag -> judge(flag, document));
    claims(document).values().forEach(claim -> seek(claim, flags, document));
    for (Label label : document.labels()) {
      traps += label.opinion() == Label.Opinion.TRAP ? 1 : 0;
      if (label.opinion() == Label.Opinion.OK) {
        sound++;
        soundFound +=
            judgements.stream()
                    .filter(judgement -> judgement.verdict() == Verdict.OK)
                    .anyMatch(judgement -> Flag.of(judgement, places).touches(label))
                ? 1
                : 0;
      }
    }
  }

  private void judge(Flag flag, LabelledDocument document) {
    List<Label> touched = document.labels().stream().filter(flag::touches).toList();
    boolean right = touched.stream().anyMatch(label -> label.says(flag.verdict()));
    boolean wrong = touched.stream().anyMatch(Label::isWrong);
    boolean open = touched.stream().anyMatch(label -> label.opinion() == Label.Opinion.MAYBE);
    if (!right && !wrong && open) {
      return;
    }
    count(counts.get(flag.verdict()), right);
    count(overall, wrong);
    count(kinds.get(flag.kind()), wrong);
    if (!wrong) {
      falseAlarms.add(flag.describe(document));
    } else if (!right) {
      otherVerdicts.add(flag.describe(document));
    }
    touched.stream()
        .filter(label -> label.opinion() == Label.Opinion.TRAP && label.touches(flag.doubtful()))
        .forEach(label -> flaggedTraps.add(flag.describe(document)));
  }

  private static void count(Count count, boolean right) {
    if (right) {
      count.right++;
    } else {
      count.wrong++;
    }
  }

  private static Map<String, List<Label>> claims(LabelledDocument document) {
    Map<String, List<Label>> claims = new LinkedHashMap<>();
    for (Label label : document.labels()) {
      if (label.isWrong()) {
        String key = label.fact() == null ? Integer.toString(label.from()) : label.fact();
        claims.computeIfAbsent(key, k -> new ArrayList<>()).add(label);
      }
    }
    return claims;
  }

  private void seek(List<Label> claim, List<Flag> flags, LabelledDocument document) {
    List<Flag> touching =
        flags.stream().filter(flag -> claim.stream().anyMatch(flag::touches)).toList();
    List<Flag> right = touching.stream().filter(flag -> claim.get(0).says(flag.verdict())).toList();
    Label label = claim.get(0);
    Verdict verdict = Verdict.valueOf(label.opinion().name());
    find(counts.get(verdict), !right.isEmpty());
    find(overall, !touching.isEmpty());
    ClaimKind kind = label.kind();
    if (kind != null) {
      find(kinds.get(kind), !touching.isEmpty());
    }
    if (touching.isEmpty()) {
      misses.add(describe(label, document));
    }
    List<Flag> here = right.stream().filter(flag -> label.touches(flag.doubtful())).toList();
    if (!here.isEmpty()
        && label.expected() != null
        && here.stream().noneMatch(flag -> label.expected().equals(flag.expected()))) {
      otherValues.add(describe(label, document) + " but " + here.get(0).expected());
    }
  }

  private static void find(Count count, boolean found) {
    if (found) {
      count.found++;
    } else {
      count.missed++;
    }
  }

  private static String describe(Label label, LabelledDocument document) {
    return document.name()
        + " "
        + label.opinion()
        + " "
        + label.kind()
        + ": "
        + document.around(label.from(), label.to())
        + " → "
        + label.expected();
  }

  Count of(Verdict verdict) {
    return counts.getOrDefault(verdict, overall);
  }

  Count overall() {
    return overall;
  }

  List<String> falseAlarms() {
    return falseAlarms;
  }

  List<String> misses() {
    return misses;
  }

  List<String> flaggedTraps() {
    return flaggedTraps;
  }

  String table() {
    StringBuilder table = new StringBuilder();
    table.append(row("", "flags", "false", "precis.", "wrong", "missed", "recall"));
    counts.forEach((verdict, count) -> table.append(row(verdict.name(), count)));
    table.append(row("all flags", overall));
    kinds.forEach((kind, count) -> table.append(row("  " + kind, count)));
    return table
        + "%d claims judged; %d of %d marked sound judged sound; %d of %d traps flagged; %d right with another value%n"
            .formatted(judged, soundFound, sound, flaggedTraps.size(), traps, otherValues.size());
  }

  private static String row(String name, Count count) {
    return row(
        name,
        count.right + count.wrong,
        count.wrong,
        "%.3f".formatted(count.precision()),
        count.found + count.missed,
        count.missed,
        "%.3f".formatted(count.recall()));
  }

  private static String row(Object... cells) {
    return String.format(Locale.ROOT, "%-16s %6s %6s %8s %6s %7s %7s%n", cells);
  }

  /** What to look at, one line each. */
  String details() {
    StringBuilder lines = new StringBuilder();
    list(lines, "FALSE ALARM", falseAlarms);
    list(lines, "MISSED", misses);
    list(lines, "OTHER VERDICT", otherVerdicts);
    list(lines, "OTHER VALUE", otherValues);
    return lines.toString();
  }

  private static void list(StringBuilder lines, String title, List<String> what) {
    what.forEach(line -> lines.append(title).append(' ').append(line).append('\n'));
  }
}
