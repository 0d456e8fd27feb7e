/** Findings, what is to be examined, and runs in PostgreSQL. */
@NullMarked
package vn.qcdc.persistence.examination;

import org.jspecify.annotations.NullMarked;
