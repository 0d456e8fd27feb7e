/** Evaluations over HTTP. */
@NullMarked
package vn.qcdc.api.target;

import org.jspecify.annotations.NullMarked;
