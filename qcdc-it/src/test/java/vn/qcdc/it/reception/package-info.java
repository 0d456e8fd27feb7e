/** Receptions of citizens, over HTTP. */
@NullMarked
package vn.qcdc.it.reception;

import org.jspecify.annotations.NullMarked;
