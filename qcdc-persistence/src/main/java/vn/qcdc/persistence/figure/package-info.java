/**
 * Keeps {@code vn.qcdc.domain.figure} in PostgreSQL; nothing here is visible but as a bean behind
 * its port.
 */
@NullMarked
package vn.qcdc.persistence.figure;

import org.jspecify.annotations.NullMarked;
