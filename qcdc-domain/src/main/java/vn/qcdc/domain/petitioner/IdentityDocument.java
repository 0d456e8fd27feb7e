package vn.qcdc.domain.petitioner;

import java.util.regex.Pattern;

/**
 * The paper by which people prove who they are; never printed.
 *
 * @param number as it is written there, without blanks
 */
public record IdentityDocument(Kind kind, String number) {

  /** What paper it is, and how its numbers look. */
  public enum Kind {
    /** Căn cước công dân (CCCD). */
    CITIZEN_CARD("\\d{12}"),
    /** Chứng minh nhân dân (CMND), which went before it. */
    IDENTITY_CARD("\\d{9}"),
    /** A passport, the tax code of an organisation, whatever else. */
    OTHER("[\\p{L}\\p{Nd}./-]{3,40}");

    private final Pattern numbers;

    Kind(String numbers) {
      this.numbers = Pattern.compile(numbers);
    }

    boolean admits(String number) {
      return numbers.matcher(number).matches();
    }

    /** The pattern that all its numbers have. */
    String pattern() {
      return numbers.pattern();
    }
  }

  @Override
  public String toString() {
    return "IdentityDocument[…]";
  }
}
