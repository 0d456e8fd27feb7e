/** What callers are told about themselves and about roles. */
@NullMarked
package vn.qcdc.api.caller;

import org.jspecify.annotations.NullMarked;
