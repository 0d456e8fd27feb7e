package vn.qcdc.domain.proofreading;

import java.util.List;

/** Knows one kind of claim: finds it and judges it. */
@FunctionalInterface
interface ClaimReader {

  List<Judgement> read(Quantities text, Written style);
}
