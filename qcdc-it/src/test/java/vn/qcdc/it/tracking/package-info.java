/** People who follow their own matter by its code. */
@NullMarked
package vn.qcdc.it.tracking;

import org.jspecify.annotations.NullMarked;
