/**
 * What units say: a {@link vn.qcdc.domain.figure.Figure} is reported, nil, not applicable or
 * missing, and these are four different things. A {@link vn.qcdc.domain.figure.Ratio} is kept
 * exact.
 */
@NullMarked
package vn.qcdc.domain.figure;

import org.jspecify.annotations.NullMarked;
