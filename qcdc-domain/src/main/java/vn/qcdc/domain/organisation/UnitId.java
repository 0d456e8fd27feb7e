package vn.qcdc.domain.organisation;

/** What stays the same when a unit is renamed, recoded or moved; never shown to people. */
public record UnitId(long value) {}
