/** Terms of the law and working days, over HTTP. */
@NullMarked
package vn.qcdc.it.term;

import org.jspecify.annotations.NullMarked;
