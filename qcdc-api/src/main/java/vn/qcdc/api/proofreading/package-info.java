/**
 * Reports that somebody wrote, held against arithmetic: {@link
 * vn.qcdc.api.proofreading.SentReports} reads what was sent, the answer is JSON or the same Word
 * document with comments. Nothing of a report is kept.
 */
@NullMarked
package vn.qcdc.api.proofreading;

import org.jspecify.annotations.NullMarked;
