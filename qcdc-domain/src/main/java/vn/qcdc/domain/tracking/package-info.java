/**
 * What people are told who follow their own matter by its code, without a log-in (tra cứu). Of
 * denunciations nothing but how far they are. Start with {@link vn.qcdc.domain.tracking.Tracked}.
 */
@NullMarked
package vn.qcdc.domain.tracking;

import org.jspecify.annotations.NullMarked;
