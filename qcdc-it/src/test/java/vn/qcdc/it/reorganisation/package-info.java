/** Totals and where they come from. */
@NullMarked
package vn.qcdc.it.reorganisation;

import org.jspecify.annotations.NullMarked;
