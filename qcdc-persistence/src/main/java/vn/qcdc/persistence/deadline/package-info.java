/**
 * Keeps {@code vn.qcdc.domain.deadline} in PostgreSQL; nothing here is visible but as a bean behind
 * its port.
 */
@NullMarked
package vn.qcdc.persistence.deadline;

import org.jspecify.annotations.NullMarked;
