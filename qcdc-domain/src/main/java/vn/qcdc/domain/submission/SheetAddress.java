package vn.qcdc.domain.submission;

/**
 * Which sheet a caller means, in codes as claimed.
 *
 * @param unit code of the unit, or {@code scheme:code}
 */
public record SheetAddress(String form, String unit, String period) {}
