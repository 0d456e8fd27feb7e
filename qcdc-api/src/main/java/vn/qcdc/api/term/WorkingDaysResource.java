package vn.qcdc.api.term;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.contract.WorkingDaysApi;
import vn.qcdc.api.contract.model.DayKind;
import vn.qcdc.api.contract.model.WorkingDay;
import vn.qcdc.api.contract.model.WorkingDayDraft;
import vn.qcdc.api.contract.model.WorkingYear;
import vn.qcdc.api.parameter.ContentTag;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.term.ChangeWorkingDays;
import vn.qcdc.domain.term.WorkingDays;
import vn.qcdc.domain.time.DayException;
import vn.qcdc.domain.time.WorkingCalendar;

/** Tells and changes which days offices work. */
@Path("/working-days")
public class WorkingDaysResource implements WorkingDaysApi {

  @Inject WorkingDays workingDays;
  @Inject ChangeWorkingDays changeWorkingDays;

  @Override
  @Requires(Permission.READ_REGISTER)
  @Transactional
  public Response listWorkingDays(Integer year) {
    WorkingCalendar calendar = workingDays.current();
    return Response.ok(
            new WorkingYear()
                .year(year)
                .isMaintained(calendar.isMaintained(year))
                .workingDays(
                    calendar.workingDaysBetween(
                        LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)))
                .items(
                    calendar.exceptions(year).stream()
                        .map(exception -> shown(calendar, exception.day()))
                        .toList()))
        .build();
  }

  @Override
  @Requires(Permission.READ_REGISTER)
  @Transactional
  public Response getWorkingDay(LocalDate day) {
    return answer(workingDays.current(), day, 200);
  }

  @Override
  @Requires(Permission.ADMINISTER)
  @Transactional
  public Response putWorkingDay(LocalDate day, WorkingDayDraft draft, @Nullable String ifMatch) {
    DayException wanted =
        new DayException(
            day,
            DayException.Kind.valueOf(draft.getKind().name()),
            draft.getName().strip(),
            draft.getBasis());
    WorkingCalendar calendar = workingDays.currentForUpdate();
    Optional<DayException> known = calendar.exceptionOn(day);
    if (known.equals(Optional.of(wanted))) {
      return answer(calendar, day, 200);
    }
    known.ifPresent(current -> ContentTag.requireSeen(shown(calendar, day), ifMatch));
    changeWorkingDays.keep(wanted);
    return answer(workingDays.current(), day, known.isPresent() ? 200 : 201);
  }

  @Override
  @Requires(Permission.ADMINISTER)
  @Transactional
  public Response deleteWorkingDay(LocalDate day, @Nullable String ifMatch) {
    WorkingCalendar calendar = workingDays.currentForUpdate();
    if (calendar.exceptionOn(day).isEmpty()) {
      throw new ProblemException(ProblemCode.NOT_FOUND);
    }
    ContentTag.requireSeen(shown(calendar, day), ifMatch);
    changeWorkingDays.remove(day);
    return Response.noContent().build();
  }

  private static Response answer(WorkingCalendar calendar, LocalDate day, int status) {
    WorkingDay shown = shown(calendar, day);
    return Response.status(status)
        .entity(shown)
        .tag(shown.getKind() == null ? null : ContentTag.of(shown))
        .build();
  }

  private static WorkingDay shown(WorkingCalendar calendar, LocalDate day) {
    WorkingDay shown = new WorkingDay().day(day).isWorking(calendar.isWorking(day));
    calendar
        .exceptionOn(day)
        .ifPresent(
            exception ->
                shown
                    .kind(DayKind.fromValue(exception.kind().name()))
                    .name(exception.name())
                    .basis(exception.basis()));
    return shown;
  }
}
