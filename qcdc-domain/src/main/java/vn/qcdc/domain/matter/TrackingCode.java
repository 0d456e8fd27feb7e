package vn.qcdc.domain.matter;

import java.security.SecureRandom;

/**
 * Codes by which people follow their matter without a log-in: 16 letters and digits in groups of
 * four, 80 bits that nobody can guess; no sign is taken for another.
 */
public final class TrackingCode {

  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int GROUPS = 4;
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private TrackingCode() {}

  public static String next() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) {
        code.append('-');
      }
      code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return code.toString();
  }
}
