package vn.qcdc.domain.figure;

/** A sheet as it was accepted, with the revision that says when and from whom. */
public record KeptSheet(FigureSheet sheet, Revision revision) {}
