/**
 * Exchange with the public-service portal (cổng dịch vụ công): recommendations and feedback come
 * in, what becomes of them goes back. Complaints and denunciations do not pass this door.
 */
@NullMarked
package vn.qcdc.domain.portal;

import org.jspecify.annotations.NullMarked;
