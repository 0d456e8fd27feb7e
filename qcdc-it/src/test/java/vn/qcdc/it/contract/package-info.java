/** Whether the server keeps the promises of {@code openapi.yaml}. */
@NullMarked
package vn.qcdc.it.contract;

import org.jspecify.annotations.NullMarked;
