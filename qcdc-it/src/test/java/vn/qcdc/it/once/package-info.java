/** Requests whose answers were lost, and that are sent again. */
@NullMarked
package vn.qcdc.it.once;

import org.jspecify.annotations.NullMarked;
