/**
 * Who did what, when and why: a chain of entries that shows when one is missing or was changed.
 * Start with {@link vn.qcdc.domain.audit.AuditEntry}.
 */
@NullMarked
package vn.qcdc.domain.audit;

import org.jspecify.annotations.NullMarked;
