/**
 * What everybody may see (công khai số liệu): totals of years that are over, of measures that
 * somebody decided to publish, without the small counts that betray people. Start with {@link
 * vn.qcdc.domain.publication.DiscloseTotals}.
 */
@NullMarked
package vn.qcdc.domain.publication;

import org.jspecify.annotations.NullMarked;
