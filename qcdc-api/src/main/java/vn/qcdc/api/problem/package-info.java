/** Everything that goes wrong, as RFC 9457 problems with text in the caller's language. */
@NullMarked
package vn.qcdc.api.problem;

import org.jspecify.annotations.NullMarked;
