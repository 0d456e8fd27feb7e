/**
 * Requests that were answered, so that one that comes again is not done again. Start with {@link
 * vn.qcdc.domain.request.AnsweredRequests}.
 */
@NullMarked
package vn.qcdc.domain.request;

import org.jspecify.annotations.NullMarked;
