package vn.qcdc.domain.dialogue;

import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Place;
import vn.qcdc.domain.organisation.UnitId;

/**
 * A piece of paper with an opinion, as it was typed in (phiếu ý kiến).
 *
 * @param number by which it is known within its session
 * @param field a code, as it was claimed
 * @param to the unit that is to answer; {@code null} for whoever held the session
 * @param answer what was answered during the session; {@code null} when nothing was
 * @param place where it stands
 */
public record Slip(
    String number,
    String field,
    String text,
    @Nullable UnitId to,
    @Nullable String answer,
    Place place) {}
