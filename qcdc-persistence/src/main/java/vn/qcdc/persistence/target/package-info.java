/**
 * Keeps {@code vn.qcdc.domain.target} in PostgreSQL; nothing here is visible but as a bean behind
 * its port.
 */
@NullMarked
package vn.qcdc.persistence.target;

import org.jspecify.annotations.NullMarked;
