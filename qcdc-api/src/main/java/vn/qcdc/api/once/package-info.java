/**
 * Requests that make something and may come twice, because an answer was lost. Start with {@link
 * vn.qcdc.api.once.Once}.
 */
@NullMarked
package vn.qcdc.api.once;

import org.jspecify.annotations.NullMarked;
