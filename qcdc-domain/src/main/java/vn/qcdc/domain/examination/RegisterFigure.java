package vn.qcdc.domain.examination;

import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.Check;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.Register;

/**
 * What a register says about a figure of a form.
 *
 * @param check that binds the figure to the register; {@code null} when none does
 * @param register {@code null} when no check binds the figure
 * @param count {@code null} when no check binds it, or the unit keeps no such register
 */
public record RegisterFigure(
    Measure measure, @Nullable Check check, @Nullable Register register, @Nullable Long count) {}
