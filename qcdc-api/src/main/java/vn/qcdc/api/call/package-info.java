/** One request while it is answered: who calls, in which language, page by page. */
@NullMarked
package vn.qcdc.api.call;

import org.jspecify.annotations.NullMarked;
