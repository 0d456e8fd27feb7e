/**
 * Changes of the organisation by decision (sắp xếp đơn vị hành chính, tổ chức): mergers, divisions,
 * new names. Start with {@link vn.qcdc.domain.reorganisation.ReorganiseUnits}.
 */
@NullMarked
package vn.qcdc.domain.reorganisation;

import org.jspecify.annotations.NullMarked;
