/**
 * Keeps {@code vn.qcdc.domain.tracking} in PostgreSQL; nothing here is visible but as a bean behind
 * its port.
 */
@NullMarked
package vn.qcdc.persistence.tracking;

import org.jspecify.annotations.NullMarked;
