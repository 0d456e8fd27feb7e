/** Answers to requests in PostgreSQL. */
@NullMarked
package vn.qcdc.persistence.request;

import org.jspecify.annotations.NullMarked;
