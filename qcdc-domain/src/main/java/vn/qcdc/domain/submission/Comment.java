package vn.qcdc.domain.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.figure.SheetKey;

/**
 * What somebody says about a sheet or one of its cells (ý kiến trao đổi); a reason comes with an
 * act, a comment changes nothing.
 *
 * @param measure {@code null} for the sheet as a whole
 */
public record Comment(
    SheetKey sheet, @Nullable String measure, String text, Instant at, String by) {}
