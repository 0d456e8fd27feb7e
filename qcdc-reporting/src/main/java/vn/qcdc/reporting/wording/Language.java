package vn.qcdc.reporting.wording;

import java.util.Locale;

/** The languages that people are answered in. */
public enum Language {
  VIETNAMESE("vi"),
  ENGLISH("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** BCP 47, e.g. {@code vi}. */
  public String tag() {
    return tag;
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }
}
