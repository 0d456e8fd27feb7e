package vn.qcdc.domain.figure;

import java.util.UUID;

/**
 * The row of a feed that said a figure.
 *
 * @param row as people count, the header of a table being row 1
 */
public record FigureOrigin(UUID feed, int row) {}
