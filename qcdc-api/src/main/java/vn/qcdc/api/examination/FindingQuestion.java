package vn.qcdc.api.examination;

import static java.util.stream.Collectors.toSet;
import static vn.qcdc.domain.finding.FindingCode.FORM_UNKNOWN;
import static vn.qcdc.domain.finding.FindingCode.MEASURE_UNKNOWN;
import static vn.qcdc.domain.finding.FindingCode.PERIOD_MALFORMED;
import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.examination.SheetsAsked;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.UnitLookUp;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.time.CivilDay;
import vn.qcdc.domain.time.Period;

/** Understands what callers ask of findings, and refuses what means nothing. */
@ApplicationScoped
public class FindingQuestion {

  @Inject Organisations organisations;
  @Inject Catalogues catalogues;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /** The days on which periods may end, as they were asked for; {@code null} is open. */
  record Days(@Nullable LocalDate first, @Nullable LocalDate last) {

    static Days in(Period period) {
      return new Days(period.from(), period.lastDay());
    }
  }

  Period period(String code, String pointer) {
    return Period.parse(code)
        .orElseThrow(() -> inAddress(PERIOD_MALFORMED, pointer, code, Period.EXAMPLES));
  }

  /** One that the caller works for, as it stands on a day. */
  UnitSnapshot unit(String code, String pointer, LocalDate day) {
    Organisation organisation = organisations.current();
    UnitSnapshot unit =
        new UnitLookUp(organisation, organisation.asOf(day, Hierarchy.TERRITORY))
            .find(code, pointer)
            .orElseThrow(ProblemException::inAddress);
    caller.requireWithin(unit, pointer);
    return unit;
  }

  SheetsAsked sheets(@Nullable String unit, @Nullable String form, Days days) {
    LocalDate day = days.last() == null ? CivilDay.at(clock.instant()) : days.last();
    return new SheetsAsked(
        caller.remit(),
        unit == null ? null : unit(unit, "unit", day).id(),
        form == null ? null : form(form),
        days.first(),
        days.last());
  }

  Set<String> rules(@Nullable List<String> names) {
    Set<String> asked = names == null ? Set.of() : Set.copyOf(names);
    Set<String> known = Arrays.stream(FindingCode.values()).map(FindingCode::name).collect(toSet());
    asked.stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new ProblemException(
                  ProblemCode.BAD_REQUEST, Finding.blocking(VALUE_NOT_ALLOWED, "rule", name, null));
            });
    return asked;
  }

  @Nullable String measure(@Nullable String code) {
    if (code != null && catalogues.current().measure(code).isEmpty()) {
      throw inAddress(MEASURE_UNKNOWN, "measure", code, null);
    }
    return code;
  }

  private String form(String code) {
    Catalogue catalogue = catalogues.current();
    Stream<String> forms = catalogue.forms().stream().map(each -> each.code());
    if (forms.noneMatch(code::equals)) {
      throw inAddress(FORM_UNKNOWN, "form", code, null);
    }
    return code;
  }

  private static ProblemException inAddress(
      FindingCode code, String pointer, String value, @Nullable String expected) {
    return ProblemException.inAddress(List.of(Finding.blocking(code, pointer, value, expected)));
  }
}
