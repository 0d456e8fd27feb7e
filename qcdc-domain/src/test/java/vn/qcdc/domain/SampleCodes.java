package vn.qcdc.domain;

import java.util.Locale;
import java.util.UUID;

/** Codes that nobody has used, so that a test may share its database with others. */
public final class SampleCodes {

  private SampleCodes() {}

  /** The code with something behind it that makes it unique. */
  public static String fresh(String code) {
    return code + "_" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
  }
}
