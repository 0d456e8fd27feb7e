/**
 * Finds the claims with numbers in the text of a Vietnamese report and holds each against
 * arithmetic: a {@link vn.qcdc.domain.proofreading.Manuscript} goes in, {@link
 * vn.qcdc.domain.proofreading.Judgement}s with their places come out. Knows nothing of files, forms
 * or registers.
 */
@NullMarked
package vn.qcdc.domain.proofreading;

import org.jspecify.annotations.NullMarked;
