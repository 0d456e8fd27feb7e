package vn.qcdc.domain.organisation;

/**
 * A unit to be registered, in words as claimed, surrounding space dropped; an empty word says
 * nothing.
 *
 * @param row where it stands in the file, the header being row 1
 * @param parent code of the unit above in the territorial hierarchy
 * @param partyParent code of the Party organisation above
 * @param externalCodes {@code scheme:code}, separated by spaces
 */
public record UnitDraft(
    int row,
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
}
