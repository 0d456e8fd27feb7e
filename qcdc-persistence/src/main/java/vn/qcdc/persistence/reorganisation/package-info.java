/**
 * Keeps {@code vn.qcdc.domain.reorganisation} in PostgreSQL; nothing here is visible but as a bean
 * behind its port.
 */
@NullMarked
package vn.qcdc.persistence.reorganisation;

import org.jspecify.annotations.NullMarked;
