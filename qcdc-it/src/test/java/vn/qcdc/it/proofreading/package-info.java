/** Reports sent to be proof-read, as text, Word documents and PDFs, and as no harmless file is. */
@NullMarked
package vn.qcdc.it.proofreading;

import org.jspecify.annotations.NullMarked;
