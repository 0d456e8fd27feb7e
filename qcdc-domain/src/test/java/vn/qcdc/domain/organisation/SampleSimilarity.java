package vn.qcdc.domain.organisation;

/** Counts edits one by one; plain and slow, for tests. */
public final class SampleSimilarity implements TextSimilarity {

  @Override
  public int percent(String one, String other) {
    int longest = Math.max(one.length(), other.length());
    return longest == 0 ? 100 : 100 * (longest - edits(one, other)) / longest;
  }

  private static int edits(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int kept = one.charAt(i - 1) == other.charAt(j - 1) ? diagonal : diagonal + 1;
        diagonal = row[j];
        row[j] = Math.min(kept, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
