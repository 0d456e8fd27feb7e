/**
 * Keeps {@code vn.qcdc.domain.audit} in PostgreSQL, where functions of the owner of the schema
 * write the entries; nothing here is visible but as a bean behind its port.
 */
@NullMarked
package vn.qcdc.persistence.audit;

import org.jspecify.annotations.NullMarked;
