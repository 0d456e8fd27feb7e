/**
 * Keeps {@code vn.qcdc.domain.publication} in PostgreSQL; nothing here is visible but as a bean
 * behind its port.
 */
@NullMarked
package vn.qcdc.persistence.publication;

import org.jspecify.annotations.NullMarked;
