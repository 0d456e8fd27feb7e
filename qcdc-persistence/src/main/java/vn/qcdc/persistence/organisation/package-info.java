/**
 * Keeps {@code vn.qcdc.domain.organisation} in PostgreSQL; nothing here is visible but as a bean
 * behind its port.
 */
@NullMarked
package vn.qcdc.persistence.organisation;

import org.jspecify.annotations.NullMarked;
