/**
 * When sheets are due, whether they came in time, and what waits for whom. Start with {@link
 * vn.qcdc.domain.deadline.DueDate}.
 */
@NullMarked
package vn.qcdc.domain.deadline;

import org.jspecify.annotations.NullMarked;
