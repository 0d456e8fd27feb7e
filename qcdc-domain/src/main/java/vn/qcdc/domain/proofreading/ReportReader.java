package vn.qcdc.domain.proofreading;

import java.util.List;

/** Knows claims that stretch over several passages. */
@FunctionalInterface
interface ReportReader {

  List<Judgement> read(Report report, Written style);
}
