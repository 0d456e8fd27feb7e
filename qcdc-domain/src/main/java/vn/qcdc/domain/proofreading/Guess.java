package vn.qcdc.domain.proofreading;

/**
 * One slip of the pen that explains a whole mismatch.
 *
 * @param at the number that was perhaps mistyped
 * @param meant how it would have to be written
 */
public record Guess(Span at, String meant) {}
