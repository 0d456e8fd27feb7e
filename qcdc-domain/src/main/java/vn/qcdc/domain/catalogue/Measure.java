package vn.qcdc.domain.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * One thing that units count (chỉ tiêu thống kê); a measure is asked for, an {@link Indicator} is
 * computed.
 *
 * @param countedIn the unit of measure, e.g. {@code công trình}
 * @param partOf code of the measure that this one can never exceed on the same sheet
 */
public record Measure(
    String code,
    String name,
    String countedIn,
    ValueType valueType,
    Nature nature,
    @Nullable String partOf) {}
