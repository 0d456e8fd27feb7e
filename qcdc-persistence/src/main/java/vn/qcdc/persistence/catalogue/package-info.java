/**
 * Keeps {@code vn.qcdc.domain.catalogue} in PostgreSQL; nothing here is visible but as a bean
 * behind its port.
 */
@NullMarked
package vn.qcdc.persistence.catalogue;

import org.jspecify.annotations.NullMarked;
