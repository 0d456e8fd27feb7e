package vn.qcdc.domain.rollup;

import vn.qcdc.domain.organisation.Portion;

/** A part of what a sheet says, and the portion of its unit in which the part lies. */
record Piece<T>(T value, Portion portion) {}
