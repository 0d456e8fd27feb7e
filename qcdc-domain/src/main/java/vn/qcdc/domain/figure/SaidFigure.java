package vn.qcdc.domain.figure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one revision of a sheet says about one measure.
 *
 * @param until when the revision was superseded or taken back; {@code null} while it stands
 * @param origin {@code null} when no feed said the figure in this revision
 */
public record SaidFigure(
    Figure figure, Revision revision, @Nullable Instant until, @Nullable FigureOrigin origin) {}
