/**
 * Keeps {@code vn.qcdc.domain.reception} in PostgreSQL; nothing here is visible but as a bean
 * behind its port.
 */
@NullMarked
package vn.qcdc.persistence.reception;

import org.jspecify.annotations.NullMarked;
