package vn.qcdc.persistence.catalogue;

import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/**
 * A row of {@code form_equation_term}.
 *
 * @param equation position of the equation on its form
 * @param breakdown which sum of the equation, from 0
 */
@Embeddable
record EquationTermRow(
    int equation, int breakdown, @ManyToOne @JoinColumn(name = "measure_id") MeasureRow measure) {}
