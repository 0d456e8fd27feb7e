package vn.qcdc.domain.submission;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One figure as claimed; nothing about it is certain yet. Exactly one of value, nil and
 * notApplicable should be said.
 */
public record RawFigure(
    String measure, @Nullable BigDecimal value, boolean nil, @Nullable String notApplicable) {}
