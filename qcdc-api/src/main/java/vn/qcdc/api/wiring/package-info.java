/**
 * Puts the server together: what JAX-RS serves, how JSON is read and written, the use cases over
 * their ports, the clock.
 */
@NullMarked
package vn.qcdc.api.wiring;

import org.jspecify.annotations.NullMarked;
