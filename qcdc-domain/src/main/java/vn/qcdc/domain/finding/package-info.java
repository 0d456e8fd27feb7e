/**
 * What is said about something that is wrong: a coded {@link vn.qcdc.domain.finding.Finding} with
 * its place, all of them at once. Text in Vietnamese or English is rendered at the edge, by code.
 */
@NullMarked
package vn.qcdc.domain.finding;

import org.jspecify.annotations.NullMarked;
