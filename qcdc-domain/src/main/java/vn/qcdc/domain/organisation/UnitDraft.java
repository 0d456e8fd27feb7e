package vn.qcdc.domain.organisation;

import java.time.LocalDate;
import java.util.List;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.finding.Place;

/**
 * A unit to be registered, in words as claimed, surrounding space dropped; an empty word says
 * nothing.
 *
 * @param place where it stands in what was sent
 * @param parent code of the unit above in the territorial hierarchy
 * @param partyParent code of the Party organisation above
 * @param externalCodes {@code scheme:code}, separated by spaces
 */
public record UnitDraft(
    Place place,
    String code,
    String kind,
    String level,
    String type,
    String name,
    String parent,
    String partyParent,
    String validFrom,
    String externalCodes) {

  public UnitDraft {
    code = code.strip();
    kind = kind.strip();
    level = level.strip();
    type = type.strip();
    name = name.strip();
    parent = parent.strip();
    partyParent = partyParent.strip();
    validFrom = validFrom.strip();
    externalCodes = externalCodes.strip();
  }

  /** The same words, standing elsewhere. */
  public UnitDraft at(Place other) {
    return new UnitDraft(
        other, code, kind, level, type, name, parent, partyParent, validFrom, externalCodes);
  }

  /** The words of this draft, and where it says nothing, those that hold about a unit on a day. */
  public UnitDraft over(Unit unit, LocalDate day, KnownUnits known) {
    UnitName present = unit.nameOn(day).orElseThrow();
    return new UnitDraft(
        place,
        unit.codeOn(day, UnitCode.OWN_SCHEME).orElseThrow(),
        unit.kind().name(),
        either(level, present.level().name()),
        either(type, present.type()),
        either(name, present.name()),
        either(parent, parent(unit, day, Hierarchy.TERRITORY, known)),
        either(partyParent, parent(unit, day, Hierarchy.PARTY, known)),
        day.toString(),
        "");
  }

  /** The words of this draft, and where it says nothing, those of another. */
  public UnitDraft or(UnitDraft other) {
    return new UnitDraft(
        place,
        either(code, other.code),
        either(kind, other.kind),
        either(level, other.level),
        either(type, other.type),
        either(name, other.name),
        either(parent, other.parent),
        either(partyParent, other.partyParent),
        either(validFrom, other.validFrom),
        either(externalCodes, other.externalCodes));
  }

  /** With this code if it has none. */
  public UnitDraft orCode(String other) {
    return new UnitDraft(
        place,
        either(code, other),
        kind,
        level,
        type,
        name,
        parent,
        partyParent,
        validFrom,
        externalCodes);
  }

  private static String parent(Unit unit, LocalDate day, Hierarchy hierarchy, KnownUnits known) {
    return unit.parentOn(day, hierarchy)
        .flatMap(known::unit)
        .flatMap(parent -> parent.codeOn(day, UnitCode.OWN_SCHEME))
        .orElse("");
  }

  private static String either(String said, String present) {
    return said.isEmpty() ? present : said;
  }

  /** The codes that it names; none of its other words is looked at. */
  public Judged<List<UnitCode>> readCodes() {
    return UnitReading.codes(this);
  }

  /** Looks its words up; whether its codes are free is another question. */
  public Judged<UnitEntry> read(KnownUnits known) {
    return new UnitReading(this, known).read();
  }
}
