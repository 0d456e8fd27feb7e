/** What ships beside our own code. */
@NullMarked
package vn.qcdc.it.supply;

import org.jspecify.annotations.NullMarked;
