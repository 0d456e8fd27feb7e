package vn.qcdc.domain.dialogue;

import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.time.Period;

/**
 * What sessions a unit means to hold in a year (kế hoạch đối thoại).
 *
 * @param document its number, e.g. {@code 238-KH/TU}; {@code null} while it is a draft
 * @param items an item is known by its place, counted from 1
 * @param version 1 when it was entered, and one more with every change
 */
public record DialoguePlan(
    UnitId unit,
    int year,
    @Nullable String document,
    @Nullable LocalDate issuedOn,
    List<PlannedDialogue> items,
    int version) {

  public DialoguePlan {
    items = List.copyOf(items);
  }

  /** Every item lies in the year; and what a session has fulfilled is not taken out again. */
  public Judged<DialoguePlan> checked(int fulfilled) {
    Period whole = Period.year(year);
    List<Finding> findings =
        new ArrayList<>(
            IntStream.range(0, items.size())
                .filter(i -> !liesIn(items.get(i).within(), whole))
                .mapToObj(
                    i ->
                        Finding.blocking(
                            VALUE_NOT_ALLOWED,
                            "/items/" + i + "/period",
                            items.get(i).within().code(),
                            whole.code()))
                .toList());
    if (items.size() < fulfilled) {
      findings.add(
          Finding.blocking(
              VALUE_NOT_ALLOWED, "/items", String.valueOf(items.size()), "≥ " + fulfilled));
    }
    return findings.isEmpty() ? Judged.sound(this) : Judged.unsound(findings);
  }

  /** Whether it says the same as another. */
  public boolean saysTheSameAs(DialoguePlan other) {
    return new DialoguePlan(unit, year, document, issuedOn, items, other.version).equals(other);
  }

  public DialoguePlan as(int other) {
    return new DialoguePlan(unit, year, document, issuedOn, items, other);
  }

  private static boolean liesIn(Period part, Period whole) {
    return !part.from().isBefore(whole.from()) && !part.until().isAfter(whole.until());
  }
}
