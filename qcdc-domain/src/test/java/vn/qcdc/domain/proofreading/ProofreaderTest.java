package vn.qcdc.domain.proofreading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofreaderTest {

  private static final Written VIETNAMESE = new Written(NumberStyle.VIETNAMESE);
  private static final String[] RATES = {
    "Đã giải quyết %s/%s đơn, đạt tỷ lệ %s.",
    "Đạt tỷ lệ %3$s (%1$s/%2$s hộ).",
    "Có %s/%s đảng viên tham gia (%s).",
    "Giải quyết được %s hồ sơ trên tổng số %s hồ sơ, chiếm %s.",
  };
  private static final String[] SUMS = {
    "Tổ chức %s cuộc, trong đó cấp tỉnh %s cuộc, cấp huyện %s cuộc, cấp xã %s cuộc.",
    "Tổ chức được %s cuộc (cấp tỉnh %s, cấp huyện %s, cấp xã %s).",
    "Có %s đơn, gồm %s đơn khiếu nại, %s đơn tố cáo và %s đơn kiến nghị, phản ánh.",
    "Tổng số %s hồ sơ:\n- Cấp tỉnh: %s hồ sơ;\n- Cấp huyện: %s hồ sơ;\n- Cấp xã: %s hồ sơ.",
  };

  @ParameterizedTest
  @ValueSource(longs = {3, 14, 159, 2653})
  void a_rounded_rate_is_sound_and_one_with_another_digit_is_not(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 50; i++) {
      long whole = random.nextLong(20, 200_000);
      long part = random.nextLong(whole / 10 + 1, whole);
      int decimals = random.nextInt(1, 3);
      BigDecimal percent = percent(part, whole, decimals);
      BigDecimal other = percent.add(BigDecimal.ONE.movePointLeft(random.nextInt(decimals + 1)));
      String form = RATES[random.nextInt(RATES.length)];
      String message = "seed " + seed + ", " + part + "/" + whole;
      assertEquals(List.of(Verdict.OK), verdicts(rate(form, part, whole, percent)), message);
      assertTrue(isDoubted(rate(form, part, whole, other)), message);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 35, 897})
  void a_total_of_its_parts_is_sound_and_one_with_another_digit_is_not(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 50; i++) {
      long[] parts = {
        random.nextLong(2, 90), random.nextLong(20, 900), random.nextLong(100, 90_000)
      };
      long total = parts[0] + parts[1] + parts[2];
      String form = SUMS[random.nextInt(SUMS.length)];
      String message = "seed " + seed + ", " + total;
      assertEquals(List.of(Verdict.OK), verdicts(sum(form, total, parts)), message);
      assertTrue(isDoubted(sum(form, total + 1, parts)), message);
      assertTrue(isDoubted(sum(form, total + 10, parts)), message);
    }
  }

  @Test
  void the_way_of_typing_makes_no_difference() {
    String text = "Hoà giải thành 358/403 vụ việc, đạt tỷ lệ 88,38%; kỷ niệm ngày 2/9.";
    for (String typed :
        List.of(
            text,
            Normalizer.normalize(text, Normalizer.Form.NFD),
            text.toUpperCase(Locale.ROOT),
            text.replace("Hoà", "Hòa").replace("tỷ", "tỉ"),
            text.replace(' ', '\u00A0'),
            text.replace("việc", "vi\u00ADệc"))) {
      assertEquals(List.of(Verdict.MISMATCH), verdicts(typed), typed);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {9, 32, 384, 6264})
  void no_text_is_too_broken(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String signs = "()[]{},.;:%/-–0123456789\n\t|<>^ \uD83D\uDE00\u0301\u00AD";
    String report = String.join("\n", SUMS).replace("%s", "1.250 lượt, 99,9% 3/4").repeat(3);
    for (int i = 0; i < 30; i++) {
      StringBuilder text = new StringBuilder(report);
      for (int k = 0; k < 80; k++) {
        int at = random.nextInt(text.length());
        if (random.nextBoolean()) {
          text.deleteCharAt(at);
        } else {
          text.insert(at, signs.charAt(random.nextInt(signs.length())));
        }
      }
      Manuscript manuscript = Manuscript.ofText(text.toString());
      Proofreader.read(manuscript).forEach(each -> assertFalse(quotes(manuscript, each)));
    }
  }

  /** Whether a quote is empty; a span beyond its passage throws. */
  private static boolean quotes(Manuscript text, Judgement judgement) {
    return text.quote(judgement.claim()).isEmpty()
        || text.quote(judgement.doubtful()).isEmpty()
        || judgement.others().stream().anyMatch(each -> text.quote(each).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1.",
        "(",
        "(1 xã ",
        "[1: [] ",
        "5 xã gồm ",
        "Tổng số 100 cuộc, trong đó: ",
        "1/2 xã 50% ",
        "tổng cộng 5 xã ",
        "- 3 đơn\n",
        "5\t6\t7\n",
        "còn lại 5 đơn ",
        "từ 5 đơn xuống 6 đơn, giảm 1 đơn ",
        "Có 123 cuộc họp dân.\n",
        "<sup>(1) "
      })
  void repetition_takes_no_endless_time(String piece) {
    String text = piece.repeat(60_000 / piece.length());
    assertTimeout(Duration.ofSeconds(20), () -> Proofreader.read(Manuscript.ofText(text)));
  }

  private static BigDecimal percent(long part, long whole, int decimals) {
    return BigDecimal.valueOf(part * 100)
        .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
  }

  private static String rate(String form, long part, long whole, BigDecimal percent) {
    return form.formatted(written(part), written(whole), VIETNAMESE.number(percent) + "%");
  }

  private static String sum(String form, long total, long[] parts) {
    return form.formatted(written(total), written(parts[0]), written(parts[1]), written(parts[2]));
  }

  private static String written(long number) {
    return VIETNAMESE.number(BigDecimal.valueOf(number));
  }

  private static boolean isDoubted(String text) {
    return verdicts(text).stream().anyMatch(Verdict::isFlagged);
  }

  private static List<Verdict> verdicts(String text) {
    return Proofreader.read(Manuscript.ofText(text)).stream().map(Judgement::verdict).toList();
  }
}
