package vn.qcdc.domain.proofreading.evidence;

import java.util.ArrayList;
import java.util.List;

/** Where the proof-reader and the judges differ, one line each. */
final class Disagreements {
  private final List<String> falseAlarms = new ArrayList<>();
  private final List<String> flaggedTraps = new ArrayList<>();
  private final List<String> misses = new ArrayList<>();
  private final List<String> otherVerdicts = new ArrayList<>();
  private final List<String> otherValues = new ArrayList<>();

  void falseAlarm(Flag flag, LabelledDocument document) {
    falseAlarms.add(flag.describe(document));
  }

  void flaggedTrap(Flag flag, LabelledDocument document) {
    flaggedTraps.add(flag.describe(document));
  }

  void otherVerdict(Flag flag, LabelledDocument document) {
    otherVerdicts.add(flag.describe(document));
  }

  void miss(Label label, LabelledDocument document) {
    misses.add(describe(label, document));
  }

  void otherValue(Label label, Flag flag, LabelledDocument document) {
    otherValues.add(describe(label, document) + ", not " + flag.expected());
  }

  List<String> falseAlarms() {
    return List.copyOf(falseAlarms);
  }

  List<String> flaggedTraps() {
    return List.copyOf(flaggedTraps);
  }

  List<String> misses() {
    return List.copyOf(misses);
  }

  int otherValues() {
    return otherValues.size();
  }

  private static String describe(Label label, LabelledDocument document) {
    return "%s %s %s: %s → %s"
        .formatted(
            document.name(),
            label.opinion(),
            label.kind(),
            document.around(label.from(), label.to()),
            label.expected());
  }

  @Override
  public String toString() {
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
