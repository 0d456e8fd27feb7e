/** How long evaluations take; measured by hand, not a test. */
@NullMarked
package vn.qcdc.it.benchmark;

import org.jspecify.annotations.NullMarked;
