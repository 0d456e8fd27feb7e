package vn.qcdc.domain.submission;

import java.util.function.Predicate;
import vn.qcdc.domain.organisation.UnitId;

/**
 * Who acts on sheets.
 *
 * @param maySubmit whether to send at all
 * @param mayApprove whether to act for a superior at all
 * @param mayComment whether to say something about sheets at all
 * @param answersFor the units of today that the person is responsible for, each with all below it
 */
public record Person(
    String name,
    boolean maySubmit,
    boolean mayApprove,
    boolean mayComment,
    Predicate<UnitId> answersFor) {}
