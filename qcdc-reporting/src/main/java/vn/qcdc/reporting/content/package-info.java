/** What a report holds, free of any format; a renderer per format turns it into bytes. */
@NullMarked
package vn.qcdc.reporting.content;

import org.jspecify.annotations.NullMarked;
