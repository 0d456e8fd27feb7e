package vn.qcdc.domain.feed;

import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.figure.Figure;

/**
 * A figure of a sheet that is being gathered.
 *
 * @param figure {@code null} when the row has a finding, so that its sheet is returned
 */
public record StagedCell(int row, String measure, @Nullable Figure figure) {}
