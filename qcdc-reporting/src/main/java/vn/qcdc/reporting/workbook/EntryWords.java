package vn.qcdc.reporting.workbook;

import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import vn.qcdc.domain.time.Period;
import vn.qcdc.reporting.wording.Language;

/** What an entry workbook says, in one language. */
final class EntryWords {

  private final Locale locale;
  private final ResourceBundle words;

  EntryWords(Language language) {
    this.locale = language.locale();
    this.words =
        ResourceBundle.getBundle(
            "vn.qcdc.reporting.workbook.entry",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  Locale locale() {
    return locale;
  }

  String word(String key, Object... values) {
    return new MessageFormat(words.getString(key), locale).format(values);
  }

  /** {@code Kỳ báo cáo: quý IV năm 2023}. */
  String period(Period period) {
    int month = period.from().getMonthValue();
    int ordinal =
        switch (period.type()) {
          case QUARTER -> (month + 2) / 3;
          case HALF_YEAR -> (month + 5) / 6;
          default -> month;
        };
    return word(
        "period." + period.type(),
        String.valueOf(period.from().getYear()),
        ordinal,
        "%1$td/%1$tm/%1$tY".formatted(period.from()),
        "%1$td/%1$tm/%1$tY".formatted(period.lastDay()));
  }

  /** A word in every language, as {@link #plain} makes it. */
  static Set<String> everywhere(String key) {
    return Arrays.stream(Language.values())
        .map(language -> plain(new EntryWords(language).word(key)))
        .collect(Collectors.toSet());
  }

  /** As it is compared: composed, in small letters, without space around it. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replace('\u00A0', ' ')
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
