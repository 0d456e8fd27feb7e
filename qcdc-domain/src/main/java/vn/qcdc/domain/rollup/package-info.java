/**
 * Adds figures up along the organisation (tổng hợp), as it was or re-stated for the map of a day.
 * Start with {@link vn.qcdc.domain.rollup.Rollup}.
 */
@NullMarked
package vn.qcdc.domain.rollup;

import org.jspecify.annotations.NullMarked;
