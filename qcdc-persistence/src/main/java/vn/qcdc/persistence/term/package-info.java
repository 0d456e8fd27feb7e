/**
 * Keeps {@code vn.qcdc.domain.term} in PostgreSQL; nothing here is visible but as beans behind
 * their ports.
 */
@NullMarked
package vn.qcdc.persistence.term;

import org.jspecify.annotations.NullMarked;
