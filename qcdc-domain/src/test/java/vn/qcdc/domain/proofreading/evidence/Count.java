package vn.qcdc.domain.proofreading.evidence;

/** Flags that were right or wrong, and wrong claims that were found or missed. */
final class Count {
  private int right;
  private int wrong;
  private int found;
  private int missed;

  void flag(boolean isRight) {
    if (isRight) {
      right++;
    } else {
      wrong++;
    }
  }

  void claim(boolean isFound) {
    if (isFound) {
      found++;
    } else {
      missed++;
    }
  }

  /** Of what was flagged; 1 when nothing was. */
  double precision() {
    return share(right, wrong);
  }

  /** Of what should have been flagged; 1 when nothing should. */
  double recall() {
    return share(found, missed);
  }

  private static double share(int good, int bad) {
    return good + bad == 0 ? 1 : (double) good / (good + bad);
  }

  Object[] cells(String name) {
    return new Object[] {
      name,
      right + wrong,
      wrong,
      "%.3f".formatted(precision()),
      found + missed,
      missed,
      "%.3f".formatted(recall())
    };
  }
}
