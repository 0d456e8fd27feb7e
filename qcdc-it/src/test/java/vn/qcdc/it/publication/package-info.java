/** What everybody may see. */
@NullMarked
package vn.qcdc.it.publication;

import org.jspecify.annotations.NullMarked;
