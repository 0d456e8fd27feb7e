package vn.qcdc.api.deadline;

import static vn.qcdc.domain.finding.FindingCode.APPROVER_NEEDED;
import static vn.qcdc.domain.finding.FindingCode.FORM_NOT_IN_FORCE;
import static vn.qcdc.domain.finding.FindingCode.FORM_UNKNOWN;
import static vn.qcdc.domain.finding.FindingCode.PERIOD_MALFORMED;
import static vn.qcdc.domain.finding.FindingCode.PERIOD_TYPE_WRONG;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.DeadlinesApi;
import vn.qcdc.api.contract.model.ExtensionDraft;
import vn.qcdc.api.contract.model.ExtensionPage;
import vn.qcdc.api.contract.model.Level;
import vn.qcdc.api.contract.model.TimelinessList;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.api.parameter.Page;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.deadline.Extension;
import vn.qcdc.domain.deadline.Extensions;
import vn.qcdc.domain.deadline.TellTimeliness;
import vn.qcdc.domain.deadline.Timeliness;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.Remit;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.organisation.UnitLookUp;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.time.CivilDay;
import vn.qcdc.domain.time.Period;
import vn.qcdc.reporting.csv.CsvTable;

/** Grants extensions, and tells who has sent in time. */
@Path("/")
public class DeadlinesResource implements DeadlinesApi {

  private static final MediaType CSV = MediaType.valueOf("text/csv; charset=UTF-8");

  @Inject Organisations organisations;
  @Inject Catalogues catalogues;
  @Inject Extensions extensions;
  @Inject TellTimeliness tellTimeliness;
  @Inject CurrentCaller caller;
  @Inject Clock clock;
  @Inject Call call;

  /** A form in force on the last day of a period, and the map of that day. */
  private record Asked(Form form, Period period, UnitTree tree) {}

  @Override
  @Requires(Permission.READ)
  @Transactional
  public Response listExtensions(Integer limit, @Nullable String cursor) {
    Page page = Page.of(cursor, limit);
    List<Extension> found = extensions.all(caller.remit(), page.offset(), page.limit() + 1);
    ExtensionPage answer =
        new ExtensionPage()
            .items(
                found.stream()
                    .limit(page.limit())
                    .map(each -> DeadlineContract.extension(each, unit(each)))
                    .toList())
            .next(page.next(page.offset() + found.size()));
    return Page.linked(Response.ok(answer), answer.getNext(), call).build();
  }

  @Override
  @Requires(Permission.APPROVE)
  @Transactional
  public Response grantExtension(ExtensionDraft draft) {
    Asked asked = asked(draft.getForm(), draft.getPeriod());
    UnitSnapshot unit = find(draft.getUnit(), asked.tree());
    Organisation organisation = organisations.current();
    LocalDate today = CivilDay.at(clock.instant());
    if (!caller
        .remit()
        .answersFor(
            unit.id(), organisation.restate(asked.tree().day(), today, Hierarchy.TERRITORY))) {
      throw new ProblemException(
          ProblemCode.FORBIDDEN,
          Finding.blocking(APPROVER_NEEDED, "/unit", unit.level().name(), null));
    }
    Extension extension =
        new Extension(
            asked.form().code(),
            unit.id(),
            asked.period(),
            draft.getUntil(),
            draft.getReason().strip(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            caller.get().name());
    extensions.keep(extension);
    return Response.status(201).entity(DeadlineContract.extension(extension, unit)).build();
  }

  @Override
  @Requires(Permission.READ)
  @Transactional
  public Response listTimeliness(String form, String period, String unit, @Nullable Level level) {
    Asked asked = asked(form, period);
    UnitSnapshot top = find(unit, asked.tree());
    caller.requireWithin(top, "unit");
    List<Timeliness> told =
        tellTimeliness.of(
            level == null
                ? List.of(top)
                : below(top, UnitContract.MAP.level(level), asked.tree(), caller.remit()),
            asked.form(),
            asked.period(),
            asked.tree());
    MediaType type =
        call.preferred(MediaType.APPLICATION_JSON_TYPE, CSV)
            .orElseThrow(() -> new ProblemException(ProblemCode.NOT_ACCEPTABLE));
    return type.isCompatible(CSV)
        ? Response.ok(table(told), CSV).build()
        : Response.ok(
                new TimelinessList()
                    .form(asked.form().code())
                    .period(UnitContract.MAP.period(asked.period()))
                    .items(told.stream().map(DeadlineContract::timeliness).toList()),
                MediaType.APPLICATION_JSON_TYPE)
            .build();
  }

  private Asked asked(String formCode, String periodCode) {
    Period period =
        Period.parse(periodCode)
            .orElseThrow(() -> inAddress(PERIOD_MALFORMED, "period", periodCode, Period.EXAMPLES));
    LocalDate day = period.lastDay();
    Catalogue catalogue = catalogues.current();
    if (catalogue.forms().stream().noneMatch(form -> form.code().equals(formCode))) {
      throw inAddress(FORM_UNKNOWN, "form", formCode, null);
    }
    Form form =
        catalogue
            .form(formCode, day)
            .orElseThrow(() -> inAddress(FORM_NOT_IN_FORCE, "form", formCode, day.toString()));
    if (form.periodType() != period.type()) {
      throw inAddress(PERIOD_TYPE_WRONG, "period", periodCode, form.periodType().name());
    }
    return new Asked(form, period, organisations.current().asOf(day, Hierarchy.TERRITORY));
  }

  private static ProblemException inAddress(
      FindingCode code, String pointer, String value, @Nullable String expected) {
    return ProblemException.inAddress(List.of(Finding.blocking(code, pointer, value, expected)));
  }

  private UnitSnapshot find(String unit, UnitTree tree) {
    return new UnitLookUp(organisations.current(), tree)
        .find(unit, "unit")
        .orElseThrow(ProblemException::inAddress);
  }

  private UnitSnapshot unit(Extension extension) {
    return organisations
        .current()
        .asOf(extension.period().lastDay(), Hierarchy.TERRITORY)
        .unit(extension.unit())
        .orElseThrow(() -> new IllegalStateException("Does not stand in its period: " + extension));
  }

  private static List<UnitSnapshot> below(
      UnitSnapshot top, vn.qcdc.domain.organisation.Level level, UnitTree tree, Remit remit) {
    return tree.subtree(top.id()).stream()
        .filter(each -> each.level() == level && each.kind() == UnitKind.TERRITORY)
        .filter(each -> remit.covers(each.id()))
        .toList();
  }

  private static String table(List<Timeliness> told) {
    StringBuilder text = new StringBuilder();
    try {
      CsvTable.line(DeadlineContract.COLUMNS.stream(), text);
      for (Timeliness each : told) {
        CsvTable.line(DeadlineContract.line(each), text);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
