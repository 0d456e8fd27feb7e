/** Pages as people see them, in a browser without a window. */
@NullMarked
package vn.qcdc.it.browser;

import org.jspecify.annotations.NullMarked;
