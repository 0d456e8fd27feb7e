package vn.qcdc.domain.petitioner;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.qcdc.domain.organisation.VietnameseName;

/** By what a petitioner can be found. */
public enum Trait {
  /** The same in capitals, with the tone written elsewhere, with other blanks. */
  FULL_NAME {
    @Override
    String normal(String written) {
      return VietnameseName.of(OTHER_SIGNS.matcher(written).replaceAll(" ")).key();
    }
  },
  DOCUMENT_NUMBER {
    @Override
    String normal(String written) {
      return OTHER_SIGNS.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
    }
  },
  /** A number of Vietnam begins with 0, however its country was written. */
  PHONE {
    @Override
    String normal(String written) {
      String digits = written.replaceAll("\\D", "");
      return COUNTRY.matcher(digits).replaceFirst("0");
    }
  };

  private static final Pattern OTHER_SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern COUNTRY = Pattern.compile("^(?:0084|84)0?(?=\\d{9}$)");

  /** What two ways to write the same have in common; empty when there is nothing to compare. */
  abstract String normal(String written);
}
