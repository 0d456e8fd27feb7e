package vn.qcdc.domain.figure;

import java.math.BigDecimal;
import java.util.Optional;
import vn.qcdc.domain.catalogue.Amounts;

/**
 * What a unit says about one measure in one period (số liệu). Zero is a value; silence is not zero.
 */
public sealed interface Figure {

  /** What is added up; empty when there is nothing to add, which is not zero. */
  Optional<BigDecimal> amount();

  /**
   * A number was sent.
   *
   * @param value in the measure's own unit, as reported; only trailing zeros are dropped
   */
  record Reported(BigDecimal value) implements Figure {

    public Reported {
      value = Amounts.plain(value);
    }

    @Override
    public Optional<BigDecimal> amount() {
      return Optional.of(value);
    }
  }

  /**
   * Declared that there was nothing (không phát sinh); adds up as zero, but somebody stands for it.
   */
  record Nil() implements Figure {

    @Override
    public Optional<BigDecimal> amount() {
      return Optional.of(BigDecimal.ZERO);
    }
  }

  /**
   * The measure does not apply to the unit (không áp dụng), e.g. a reception place to a health
   * station.
   */
  record NotApplicable(String reason) implements Figure {

    @Override
    public Optional<BigDecimal> amount() {
      return Optional.empty();
    }
  }

  /** Due and not received (chưa có số liệu). Never added up as zero. */
  record Missing() implements Figure {

    @Override
    public Optional<BigDecimal> amount() {
      return Optional.empty();
    }
  }
}
