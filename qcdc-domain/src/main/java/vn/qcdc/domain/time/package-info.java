/**
 * Days as the law counts them: {@link vn.qcdc.domain.time.Period} (kỳ báo cáo) is what figures are
 * about, {@link vn.qcdc.domain.time.Validity} is when something holds. Both are half-open. {@link
 * vn.qcdc.domain.time.WorkingCalendar} (lịch làm việc) says on which days offices work.
 */
@NullMarked
package vn.qcdc.domain.time;

import org.jspecify.annotations.NullMarked;
