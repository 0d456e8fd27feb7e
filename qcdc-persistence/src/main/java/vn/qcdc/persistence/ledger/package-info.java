/**
 * Keeps {@code vn.qcdc.domain.ledger} in PostgreSQL; nothing here is visible but as a bean behind
 * its port.
 */
@NullMarked
package vn.qcdc.persistence.ledger;

import org.jspecify.annotations.NullMarked;
