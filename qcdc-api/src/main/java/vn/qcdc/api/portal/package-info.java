/** Exchange with the public-service portal over HTTP. */
@NullMarked
package vn.qcdc.api.portal;

import org.jspecify.annotations.NullMarked;
