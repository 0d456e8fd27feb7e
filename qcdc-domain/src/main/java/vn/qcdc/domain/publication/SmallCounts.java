package vn.qcdc.domain.publication;

import java.math.BigDecimal;

/**
 * Which counts are so small that they betray people (che số nhỏ): more than nothing and below the
 * threshold. Nothing betrays nobody.
 *
 * @param threshold the smallest count that may be seen, at least 3: whoever is one of two knows the
 *     other
 */
public record SmallCounts(int threshold) {

  private static final int LOWEST = 3;

  public SmallCounts {
    if (threshold < LOWEST) {
      throw new IllegalArgumentException(
          "The threshold of public counts is at least %d, not %d".formatted(LOWEST, threshold));
    }
  }

  /** A difference may be negative where sheets contradict their equations or units moved. */
  boolean include(BigDecimal count) {
    return count.signum() != 0 && count.abs().compareTo(BigDecimal.valueOf(threshold)) < 0;
  }
}
