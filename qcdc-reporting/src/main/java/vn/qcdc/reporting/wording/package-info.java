/**
 * Results put into words and numbers as officers write them; the words stand in {@code
 * wording.properties}.
 */
@NullMarked
package vn.qcdc.reporting.wording;

import org.jspecify.annotations.NullMarked;
