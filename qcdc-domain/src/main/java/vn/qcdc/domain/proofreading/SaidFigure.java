package vn.qcdc.domain.proofreading;

import java.math.BigDecimal;
import vn.qcdc.domain.catalogue.Measure;

/**
 * A number of a text that says how many there are of what the catalogue counts.
 *
 * @param at the number
 */
public record SaidFigure(Span at, Measure measure, BigDecimal amount) {}
