/**
 * Targets of resolutions (chỉ tiêu), their wordings, and whether a unit meets them. Start with
 * {@link vn.qcdc.domain.target.TargetVersion#evaluate}.
 */
@NullMarked
package vn.qcdc.domain.target;

import org.jspecify.annotations.NullMarked;
