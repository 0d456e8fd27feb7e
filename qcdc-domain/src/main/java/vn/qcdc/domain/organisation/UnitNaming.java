package vn.qcdc.domain.organisation;

/** How units may be referred to besides by code: by confirmed aliases; names are only proposed. */
public record UnitNaming(Aliases aliases, UnitMatching matching) {

  public UnitReferences in(Organisation organisation) {
    return new UnitReferences(organisation, aliases.current(), matching);
  }
}
