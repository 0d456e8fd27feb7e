/** Report content as an accessible HTML page for people. */
@NullMarked
package vn.qcdc.reporting.html;

import org.jspecify.annotations.NullMarked;
