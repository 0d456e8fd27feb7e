/** One request while it is answered: in which language, under which trace. */
@NullMarked
package vn.qcdc.api.call;

import org.jspecify.annotations.NullMarked;
