/** Feeds over HTTP: bodies of several kinds become rows, long feeds become jobs. */
@NullMarked
package vn.qcdc.api.feed;

import org.jspecify.annotations.NullMarked;
