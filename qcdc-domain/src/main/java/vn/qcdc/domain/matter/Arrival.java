package vn.qcdc.domain.matter;

import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.term.Term;

/**
 * How a matter begins at somebody who has just got it.
 *
 * @param term {@code null} when no rule sets one
 */
public record Arrival(State state, @Nullable Term term) {}
