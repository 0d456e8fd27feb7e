/** Units over HTTP. */
@NullMarked
package vn.qcdc.api.organisation;

import org.jspecify.annotations.NullMarked;
