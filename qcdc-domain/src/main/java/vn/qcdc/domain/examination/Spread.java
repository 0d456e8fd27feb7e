package vn.qcdc.domain.examination;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How far some values lie from their middle, in exact arithmetic.
 *
 * @param median the middle value, or half-way between the two in the middle
 * @param medianDeviation the median of the distances from it (MAD)
 * @param deviations the sum of these distances
 * @param count of the values
 */
record Spread(BigDecimal median, BigDecimal medianDeviation, BigDecimal deviations, int count) {

  /** Of fewer values nothing is said. */
  static final int FEWEST = 6;

  private static final BigDecimal LIMIT = new BigDecimal("3.5");
  private static final BigDecimal PER_MEDIAN_DEVIATION = new BigDecimal("0.6745");
  private static final BigDecimal MEAN_DEVIATIONS = new BigDecimal("1.253314");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final int DECIMALS = 2;

  /**
   * @param values at least one
   */
  static Spread of(List<BigDecimal> values) {
    BigDecimal median = median(values);
    List<BigDecimal> distances =
        values.stream().map(value -> value.subtract(median).abs()).toList();
    return new Spread(
        median, median(distances), Surroundings.total(distances.stream()), values.size());
  }

  BigDecimal distance(BigDecimal value) {
    return value.subtract(median).abs();
  }

  /**
   * Whether the modified z-score, 0.6745 × distance / MAD, is above 3.5, and the value is at least
   * half the median away from it. When more than half of the values are the same the MAD is 0; then
   * the score is distance / (1.253314 × mean deviation), and any distance is far when all are the
   * same.
   */
  boolean isFar(BigDecimal value) {
    BigDecimal distance = distance(value);
    return distance.signum() > 0
        && distance.multiply(TWO).compareTo(median) >= 0
        && scoreNumerator(distance).compareTo(LIMIT.multiply(scoreDenominator())) > 0;
  }

  /** {@code ≈ 12; MAD 2; z = 8.43}, the median first; no score when all values are the same. */
  String spelledOut(BigDecimal value) {
    String middle = "≈ " + Subject.plain(median) + "; MAD " + Subject.plain(medianDeviation);
    return scoreDenominator().signum() == 0
        ? middle
        : middle + "; z = " + score(distance(value)).toPlainString();
  }

  private BigDecimal score(BigDecimal distance) {
    return scoreNumerator(distance).divide(scoreDenominator(), DECIMALS, RoundingMode.HALF_UP);
  }

  private BigDecimal scoreNumerator(BigDecimal distance) {
    return medianDeviation.signum() > 0
        ? PER_MEDIAN_DEVIATION.multiply(distance)
        : distance.multiply(BigDecimal.valueOf(count));
  }

  private BigDecimal scoreDenominator() {
    return medianDeviation.signum() > 0 ? medianDeviation : MEAN_DEVIATIONS.multiply(deviations);
  }

  private static BigDecimal median(List<BigDecimal> values) {
    List<BigDecimal> sorted = values.stream().sorted().toList();
    BigDecimal upper = sorted.get(sorted.size() / 2);
    return sorted.size() % 2 == 1
        ? upper
        : sorted.get(sorted.size() / 2 - 1).add(upper).divide(TWO);
  }
}
