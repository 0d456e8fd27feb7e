package vn.qcdc.domain.reorganisation;

/** A reorganisation with all that it changed. */
public record Entered(Reorganisation reorganisation, Effect effect) {}
