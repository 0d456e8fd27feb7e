package vn.qcdc.domain.submission;

import org.jspecify.annotations.Nullable;

/**
 * Why somebody acted on a sheet (lý do).
 *
 * @param measure code of the measure whose cell it is about; {@code null} for the sheet as a whole
 */
public record Reason(String text, @Nullable String measure) {}
