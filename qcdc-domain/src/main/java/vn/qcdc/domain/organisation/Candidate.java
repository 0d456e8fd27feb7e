package vn.qcdc.domain.organisation;

/**
 * A unit that a text may mean (đơn vị có thể khớp); a person confirms it, the system never does.
 *
 * @param percent how far the text names the unit; 100 only when name, type and what is said to
 *     stand above are all right, and several homonyms may have that
 */
public record Candidate(
    UnitSnapshot unit, int percent, NameFit name, TypeFit type, ParentFit parent) {}
