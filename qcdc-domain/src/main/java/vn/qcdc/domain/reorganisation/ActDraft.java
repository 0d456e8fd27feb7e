package vn.qcdc.domain.reorganisation;

import java.util.List;
import vn.qcdc.domain.finding.Place;
import vn.qcdc.domain.organisation.UnitDraft;

/**
 * One act of a reorganisation, in words as claimed; an empty word says nothing.
 *
 * @param act an {@link ActKind}
 * @param unit what it is done to, as of the day before
 * @param successor heir of a merged or split unit, as of the day itself
 * @param weight how much of a split unit the heir gets, beside the weights of the others
 * @param weighedBy what the weights count
 * @param facts of the unit from that day: all of a new one; of others only what changes
 */
public record ActDraft(
    Place place,
    String act,
    String unit,
    String successor,
    String weight,
    String weighedBy,
    UnitDraft facts) {

  static final List<String> COLUMNS =
      List.of(
          "unit",
          "successor",
          "weight",
          "weighed_by",
          "code",
          "kind",
          "level",
          "type",
          "name",
          "parent",
          "party_parent",
          "external_codes");

  public ActDraft {
    act = act.strip();
    unit = unit.strip();
    successor = successor.strip();
    weight = weight.strip();
    weighedBy = weighedBy.strip();
  }

  /** What is said in a column. */
  String word(String column) {
    return switch (column) {
      case "unit" -> unit;
      case "successor" -> successor;
      case "weight" -> weight;
      case "weighed_by" -> weighedBy;
      case "kind" -> facts.kind();
      case "code" -> facts.code();
      case "external_codes" -> facts.externalCodes();
      case "level" -> facts.level();
      case "type" -> facts.type();
      case "name" -> facts.name();
      case "parent" -> facts.parent();
      case "party_parent" -> facts.partyParent();
      default -> throw new IllegalArgumentException(column);
    };
  }

  /** Whether something is said where a finding points. */
  boolean says(String pointer) {
    return COLUMNS.stream()
        .anyMatch(column -> place.at(column).equals(pointer) && !word(column).isEmpty());
  }

  /** Whether the two say the same, wherever they stand. */
  boolean saysTheSameAs(ActDraft other) {
    return at(other.place).equals(other);
  }

  private ActDraft at(Place other) {
    return new ActDraft(other, act, unit, successor, weight, weighedBy, facts.at(other));
  }
}
