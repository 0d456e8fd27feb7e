package vn.qcdc.reporting.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.figure.Ratio;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.reporting.target.SampleEvaluation;

class WordingTest {

  private final Wording vietnamese = new Wording(SampleCatalogue.catalogue(), Language.VIETNAMESE);
  private final Wording english = new Wording(SampleCatalogue.catalogue(), Language.ENGLISH);

  @ParameterizedTest(name = "{0} of {1} is {2}")
  @CsvSource({
    "  1535,   1536, '99,93%'",
    "  1536,   1536, '100%'",
    " 99999, 100000, '99,99%'", // never rounded up to what it is not
    " 85650,  86925, '98,53%'", // the seeds print it like this
    "   699,   1000, '69,9%'",
    "     0,     10, '0%'",
    "     1, 100000, '0%'",
    "     0,      0, '–'"
  })
  void percentages_are_written_as_in_the_reports(long part, long whole, String expected) {
    assertEquals(expected, vietnamese.percent(Ratio.of(part, whole), Ratio.WHOLE));
  }

  @ParameterizedTest(name = "{0} is {1} in Vietnamese and {2} in English")
  @CsvSource({
    "1536,           '1.536',          '1,536'",
    "20116153494,    '20.116.153.494', '20,116,153,494'",
    "0.5,            '0,5',            '0.5'",
    "12345.678,      '12.345,678',     '12,345.678'"
  })
  void numbers_follow_the_style_of_the_language(BigDecimal number, String vi, String en) {
    assertEquals(vi, vietnamese.number(number));
    assertEquals(en, english.number(number));
  }

  @Test
  void a_met_target_is_one_sentence() {
    assertEquals(
        "42/42 công trình, đạt tỷ lệ 100%; đạt chỉ tiêu 100%.",
        vietnamese.sentence(SampleEvaluation.disclosed(21, 21, 21)));
  }

  @Test
  void a_missed_target_names_who_falls_short() {
    String sentence = vietnamese.sentence(SampleEvaluation.disclosed(21, 20, 21));
    assertEquals(
        "41/42 công trình, đạt tỷ lệ 97,62%; chưa đạt chỉ tiêu 100%. 1 đơn vị chưa đạt: xã Lương"
            + " Tâm.",
        sentence);
  }

  @Test
  void an_incomplete_target_names_who_has_not_reported() {
    String sentence = vietnamese.sentence(SampleEvaluation.withoutLuongTam(21, 21));
    assertTrue(sentence.contains("còn 1 đơn vị chưa gửi (xã Lương Tâm)"), sentence);
    assertTrue(sentence.contains("21/21"), sentence);
  }

  @Test
  void a_target_that_cannot_be_compared_names_whose_figures_cannot_be_apportioned() {
    String sentence = vietnamese.sentence(SampleEvaluation.ofAnHeir());
    assertEquals(
        "Không so sánh được theo địa giới này: chưa phân bổ được số liệu của 1 đơn vị bị chia (xã"
            + " Số 2). Phần chắc chắn: 0/0 công trình, tỷ lệ –, chỉ tiêu 100%.",
        sentence);
  }

  @Test
  void the_rule_says_what_is_divided_by_what() {
    assertTrue(
        english
            .rule(SampleEvaluation.disclosed(1, 1, 1))
            .endsWith("at least 100%; compared exactly, unrounded"));
  }

  @Test
  void five_names_are_spelled_out_and_the_others_counted() {
    UnitSnapshot commune = SampleOrganisation.snapshot(SampleOrganisation.VINH_VIEN);
    assertEquals(
        "%1$s, %1$s, %1$s, %1$s, %1$s".formatted(commune.fullName()),
        vietnamese.names(Stream.generate(() -> commune).limit(5).toList()));
    assertTrue(
        vietnamese
            .names(Stream.generate(() -> commune).limit(7).toList())
            .endsWith(" và 2 đơn vị khác"));
  }

  @Test
  void both_languages_have_the_same_words() {
    assertEquals(words("vi"), words("en"));
  }

  private static Set<String> words(String language) {
    String base = "vn.qcdc.reporting.wording.wording";
    String name = language.equals("vi") ? base : base + "_" + language;
    ResourceBundle bundle =
        ResourceBundle.getBundle(name, Locale.ROOT, WordingTest.class.getClassLoader());
    return new TreeSet<>(bundle.keySet());
  }
}
