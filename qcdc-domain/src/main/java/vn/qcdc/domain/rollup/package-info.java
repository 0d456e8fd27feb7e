/**
 * Adds figures up along the organisation as it was (tổng hợp). Start with {@link
 * vn.qcdc.domain.rollup.Rollup}.
 */
@NullMarked
package vn.qcdc.domain.rollup;

import org.jspecify.annotations.NullMarked;
