/**
 * Receptions of citizens (tiếp công dân): what was held and who came, and how often the law wants
 * leaders to receive in person. Start with {@link vn.qcdc.domain.reception.Reception} and {@link
 * vn.qcdc.domain.reception.MeasureFrequency}.
 */
@NullMarked
package vn.qcdc.domain.reception;

import org.jspecify.annotations.NullMarked;
