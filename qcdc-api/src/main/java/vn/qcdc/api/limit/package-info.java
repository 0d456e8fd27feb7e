/** How much one caller may ask for, so that there is something left for the others. */
@NullMarked
package vn.qcdc.api.limit;

import org.jspecify.annotations.NullMarked;
