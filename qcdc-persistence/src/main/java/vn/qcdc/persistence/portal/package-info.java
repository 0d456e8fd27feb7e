/**
 * Keeps {@code vn.qcdc.domain.portal} in PostgreSQL; nothing here is visible but as a bean behind
 * its port.
 */
@NullMarked
package vn.qcdc.persistence.portal;

import org.jspecify.annotations.NullMarked;
