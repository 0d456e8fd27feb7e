/**
 * Units of a province and how they stand below each other, every relation dated. Start with {@link
 * vn.qcdc.domain.organisation.Organisation}; ask it for the {@link
 * vn.qcdc.domain.organisation.UnitTree} of a day.
 */
@NullMarked
package vn.qcdc.domain.organisation;

import org.jspecify.annotations.NullMarked;
