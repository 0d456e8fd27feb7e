/**
 * Keeps {@code vn.qcdc.domain.matter} in PostgreSQL; nothing here is visible but as a bean behind
 * its port.
 */
@NullMarked
package vn.qcdc.persistence.matter;

import org.jspecify.annotations.NullMarked;
