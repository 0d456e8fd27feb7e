package vn.qcdc.api.organisation;

import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import vn.qcdc.domain.organisation.TextSimilarity;

/** A letter too many, too few, wrong, or two in the wrong order is one typing error. */
public final class TypingErrors implements TextSimilarity {

  private static final int MOST = 4;
  private static final DamerauLevenshteinDistance ERRORS = new DamerauLevenshteinDistance(MOST);

  @Override
  public int percent(String one, String other) {
    int longest = Math.max(one.length(), other.length());
    int errors = ERRORS.apply(one, other);
    return errors < 0 ? 0 : longest == 0 ? 100 : 100 * (longest - errors) / longest;
  }
}
