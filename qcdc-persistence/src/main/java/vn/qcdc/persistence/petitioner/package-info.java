/**
 * Keeps petitioners in PostgreSQL, their identities sealed by keys that are not there. What is
 * under a seal is in memory only while it is sealed or shown.
 */
@NullMarked
package vn.qcdc.persistence.petitioner;

import org.jspecify.annotations.NullMarked;
