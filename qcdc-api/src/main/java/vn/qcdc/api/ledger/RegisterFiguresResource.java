package vn.qcdc.api.ledger;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.contract.RegisterFiguresApi;
import vn.qcdc.api.contract.model.FigureEntry;
import vn.qcdc.api.contract.model.Register;
import vn.qcdc.api.contract.model.RegisterFigureList;
import vn.qcdc.api.contract.model.RegisterFigureSource;
import vn.qcdc.api.contract.model.UncountedFigure;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.api.submission.SheetDesk;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.examination.RegisterFigure;
import vn.qcdc.domain.examination.TellRegisterFigures;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.submission.BlankSheet;

/** Tells which figures of a sheet the registers of the system know already. */
@Path("/register-figures")
public class RegisterFiguresResource implements RegisterFiguresApi {

  @Inject TellRegisterFigures tellRegisterFigures;
  @Inject SheetDesk desk;
  @Inject Catalogues catalogues;
  @Inject Organisations organisations;

  @Override
  @Requires(Permission.READ)
  @Transactional
  public Response listRegisterFigures(String form, String unit, String period) {
    BlankSheet sheet = desk.resolve(form, unit, period);
    List<RegisterFigure> all =
        tellRegisterFigures.of(sheet, catalogues.current(), organisations.current());
    return Response.ok(
            new RegisterFigureList()
                .unit(UnitContract.MAP.ref(sheet.unit()))
                .form(sheet.form().code())
                .period(UnitContract.MAP.period(sheet.period()))
                .figures(all.stream().flatMap(RegisterFiguresResource::entry).toList())
                .sources(all.stream().flatMap(RegisterFiguresResource::source).toList())
                .uncounted(all.stream().flatMap(RegisterFiguresResource::uncounted).toList()))
        .build();
  }

  private static Stream<FigureEntry> entry(RegisterFigure figure) {
    return figure.count() == null
        ? Stream.of()
        : Stream.of(
            new FigureEntry()
                .measure(figure.measure().code())
                .value(BigDecimal.valueOf(figure.count())));
  }

  private static Stream<RegisterFigureSource> source(RegisterFigure figure) {
    return figure.check() == null || figure.register() == null
        ? Stream.of()
        : Stream.of(
            new RegisterFigureSource()
                .measure(figure.measure().code())
                .register(Register.fromValue(figure.register().name()))
                .check(figure.check().code())
                .basis(figure.check().basis()));
  }

  private static Stream<UncountedFigure> uncounted(RegisterFigure figure) {
    return figure.count() != null
        ? Stream.of()
        : Stream.of(
            new UncountedFigure()
                .measure(figure.measure().code())
                .name(figure.measure().name())
                .reason(
                    figure.check() == null
                        ? UncountedFigure.ReasonEnum.NOT_BOUND
                        : UncountedFigure.ReasonEnum.NOT_KEPT));
  }
}
