package vn.qcdc.domain.proofreading.evidence;

/** A stretch of the text as it was given, before it became passages. */
record Place(int from, int to) {}
