/**
 * Files of office programs that somebody sent, before any program opens them: {@link
 * vn.qcdc.reporting.office.OfficeGuard} lets pass what is of the {@link
 * vn.qcdc.reporting.office.OfficeKind} that is wanted and does no harm.
 */
@NullMarked
package vn.qcdc.reporting.office;

import org.jspecify.annotations.NullMarked;
