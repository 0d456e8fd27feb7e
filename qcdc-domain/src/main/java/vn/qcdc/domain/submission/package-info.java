/**
 * A sheet on its way in: raw, as claimed → resolved against the reference of its period → returned
 * with all findings, or accepted. Start with {@link vn.qcdc.domain.submission.SubmitSheet}.
 */
@NullMarked
package vn.qcdc.domain.submission;

import org.jspecify.annotations.NullMarked;
