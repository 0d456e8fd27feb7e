/** Who is let in, and to what. */
@NullMarked
package vn.qcdc.it.access;

import org.jspecify.annotations.NullMarked;
