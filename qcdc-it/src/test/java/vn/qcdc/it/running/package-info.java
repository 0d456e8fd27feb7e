/**
 * The server under test: a real WildFly and a real PostgreSQL, started once per run and gone after
 * it.
 */
@NullMarked
package vn.qcdc.it.running;

import org.jspecify.annotations.NullMarked;
