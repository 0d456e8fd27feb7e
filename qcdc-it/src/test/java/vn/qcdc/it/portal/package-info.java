/** Exchange with the public-service portal. */
@NullMarked
package vn.qcdc.it.portal;

import org.jspecify.annotations.NullMarked;
