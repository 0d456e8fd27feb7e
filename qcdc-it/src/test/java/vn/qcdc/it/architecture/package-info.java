/** Which packages there are, and which of them may know which. */
@NullMarked
package vn.qcdc.it.architecture;

import org.jspecify.annotations.NullMarked;
