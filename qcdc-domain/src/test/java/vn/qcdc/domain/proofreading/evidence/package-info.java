/**
 * Reports whose claims were judged by hand, and how far the proof-reader agrees with the judges.
 */
@NullMarked
package vn.qcdc.domain.proofreading.evidence;

import org.jspecify.annotations.NullMarked;
