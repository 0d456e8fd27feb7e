package vn.qcdc.domain.rollup;

import vn.qcdc.domain.figure.Figure;

/**
 * Figures of one measure added up, and how many of them there are; {@link Total} says for whom.
 *
 * @param estimated whether a stated share of a figure was counted (ước tính theo tỷ lệ)
 */
public record Sum(Figure figure, Completeness completeness, boolean estimated) {}
