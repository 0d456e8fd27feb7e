package vn.qcdc.api.reception;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import vn.qcdc.domain.reception.Duty;
import vn.qcdc.domain.reception.Per;
import vn.qcdc.domain.reception.Stretch;
import vn.qcdc.reporting.wording.Language;

/** Says in a sentence or two how a duty to receive was reckoned. */
final class DutyWording {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private DutyWording() {}

  static String of(Duty duty, Language language) {
    boolean vietnamese = language == Language.VIETNAMESE;
    Stream<String> stretches =
        duty.stretches().stream().map(each -> vietnamese ? vietnamese(each) : english(each));
    Stream<String> unconfirmed =
        Stream.ofNullable(duty.unconfirmedSince())
            .map(DutyWording::day)
            .map(
                since ->
                    vietnamese
                        ? "Từ %s chưa có quy định xác nhận về số buổi tiếp.".formatted(since)
                        : "Since %s no rule on the number is confirmed.".formatted(since));
    return Stream.concat(stretches, unconfirmed).collect(joining(" "));
  }

  private static String vietnamese(Stretch stretch) {
    return "Từ %s đến %s: %d %s × %d ngày = %d ngày phải tiếp, đã tiếp %d (%s)."
        .formatted(
            day(stretch.from()),
            day(stretch.until().minusDays(1)),
            stretch.periods(),
            stretch.rule().per() == Per.WEEK ? "tuần" : "tháng",
            stretch.rule().times(),
            stretch.required(),
            stretch.held(),
            stretch.rule().basis());
  }

  private static String english(Stretch stretch) {
    return "From %s to %s: %d %s × %d days = %d days required, %d held (%s)."
        .formatted(
            day(stretch.from()),
            day(stretch.until().minusDays(1)),
            stretch.periods(),
            stretch.rule().per() == Per.WEEK ? "weeks" : "months",
            stretch.rule().times(),
            stretch.required(),
            stretch.held(),
            stretch.rule().basis());
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }
}
