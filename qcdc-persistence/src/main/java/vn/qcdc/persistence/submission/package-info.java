/**
 * Keeps {@code vn.qcdc.domain.submission} in PostgreSQL; nothing here is visible but as a bean
 * behind its port.
 */
@NullMarked
package vn.qcdc.persistence.submission;

import org.jspecify.annotations.NullMarked;
