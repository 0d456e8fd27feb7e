/**
 * Holds sheets that stand against their form and against what stands around them (thẩm tra số
 * liệu): the period before, the longer period, the units below, the register. Start with {@link
 * vn.qcdc.domain.examination.ExamineSheets}.
 */
@NullMarked
package vn.qcdc.domain.examination;

import org.jspecify.annotations.NullMarked;
