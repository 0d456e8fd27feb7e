/** The catalogue over HTTP, its targets included. */
@NullMarked
package vn.qcdc.api.catalogue;

import org.jspecify.annotations.NullMarked;
