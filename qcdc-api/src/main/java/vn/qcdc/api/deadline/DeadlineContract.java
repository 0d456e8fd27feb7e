package vn.qcdc.api.deadline;

import static java.util.stream.Collectors.joining;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.qcdc.api.contract.model.Extension;
import vn.qcdc.api.contract.model.LevelCount;
import vn.qcdc.api.contract.model.MissingSheet;
import vn.qcdc.api.contract.model.Timeliness;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.UnitSnapshot;

/** Extensions and timeliness as the contract shows them. */
final class DeadlineContract {

  /** The columns of the table, for programs. */
  static final List<String> COLUMNS =
      List.of(
          "unit_code",
          "unit_name",
          "expected",
          "received",
          "on_time",
          "late",
          "approved_by_hamlet",
          "approved_by_commune",
          "approved_by_district",
          "approved_by_province",
          "missing");

  private DeadlineContract() {}

  /**
   * @param unit as it stood on the last day of the period
   */
  static Extension extension(vn.qcdc.domain.deadline.Extension extension, UnitSnapshot unit) {
    return new Extension()
        .form(extension.form())
        .unit(UnitContract.MAP.ref(unit))
        .period(UnitContract.MAP.period(extension.period()))
        .until(extension.until())
        .reason(extension.reason())
        .grantedAt(extension.grantedAt().atOffset(ZoneOffset.UTC))
        .grantedBy(extension.grantedBy());
  }

  static Timeliness timeliness(vn.qcdc.domain.deadline.Timeliness told) {
    return new Timeliness()
        .unit(UnitContract.MAP.ref(told.unit()))
        .expected(told.expected())
        .received(told.received())
        .onTime(told.onTime())
        .late(told.late())
        .approved(Stream.of(Level.values()).flatMap(level -> count(told, level).stream()).toList())
        .missing(
            told.missing().stream()
                .map(
                    each ->
                        new MissingSheet()
                            .unit(UnitContract.MAP.ref(each.unit()))
                            .due(each.due())
                            .returned(each.isReturned()))
                .toList());
  }

  /** In the order of {@link #COLUMNS}; the missing by their codes. */
  static Stream<String> line(vn.qcdc.domain.deadline.Timeliness told) {
    return Stream.concat(
        Stream.of(
            told.unit().code(),
            told.unit().fullName(),
            String.valueOf(told.expected()),
            String.valueOf(told.received()),
            String.valueOf(told.onTime()),
            String.valueOf(told.late())),
        Stream.concat(
            Stream.of(Level.HAMLET, Level.COMMUNE, Level.DISTRICT, Level.PROVINCE)
                .map(level -> String.valueOf(told.approved().getOrDefault(level, 0))),
            Stream.of(
                told.missing().stream().map(each -> each.unit().code()).collect(joining(" ")))));
  }

  private static Optional<LevelCount> count(vn.qcdc.domain.deadline.Timeliness told, Level level) {
    return Optional.ofNullable(told.approved().get(level))
        .map(
            count ->
                new LevelCount()
                    .level(vn.qcdc.api.contract.model.Level.fromValue(level.name()))
                    .count(count));
  }
}
