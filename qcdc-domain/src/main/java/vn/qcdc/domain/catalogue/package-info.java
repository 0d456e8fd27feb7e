/**
 * What is asked for: {@link vn.qcdc.domain.catalogue.Measure} (what is counted), {@link
 * vn.qcdc.domain.catalogue.Form} (who reports which measures, how often), {@link
 * vn.qcdc.domain.catalogue.Equation} (which balance the cells of a form keep), {@link
 * vn.qcdc.domain.catalogue.Indicator} (how measures become a rate).
 */
@NullMarked
package vn.qcdc.domain.catalogue;

import org.jspecify.annotations.NullMarked;
