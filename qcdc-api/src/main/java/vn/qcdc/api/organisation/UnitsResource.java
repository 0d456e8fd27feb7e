package vn.qcdc.api.organisation;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.UnitsApi;
import vn.qcdc.api.contract.model.DatedPlacement;
import vn.qcdc.api.contract.model.Hierarchy;
import vn.qcdc.api.contract.model.ImportReport;
import vn.qcdc.api.contract.model.Level;
import vn.qcdc.api.contract.model.UnitDetail;
import vn.qcdc.api.contract.model.UnitKind;
import vn.qcdc.api.contract.model.UnitNode;
import vn.qcdc.api.contract.model.UnitPage;
import vn.qcdc.api.parameter.Page;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.Placement;
import vn.qcdc.domain.organisation.RegisterUnits;
import vn.qcdc.domain.organisation.UnitDraft;
import vn.qcdc.domain.organisation.UnitLookUp;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.organisation.VietnameseName;
import vn.qcdc.domain.time.CivilDay;

/** Answers who stood where on which day, and registers units. */
@Path("/")
public class UnitsResource implements UnitsApi {

  private static final MediaType CSV = MediaType.valueOf("text/csv; charset=UTF-8");

  @Inject Organisations organisations;
  @Inject RegisterUnits registerUnits;
  @Inject Clock clock;
  @Inject Call call;
  @Inject ObjectMapper json;

  @Override
  @Requires(Permission.READ_REGISTER)
  @Transactional
  public Response listUnits(
      @Nullable LocalDate asOf,
      @Nullable String name,
      @Nullable List<Level> level,
      @Nullable List<UnitKind> kind,
      @Nullable String parent,
      Hierarchy hierarchy,
      Integer limit,
      @Nullable String cursor) {
    UnitTree tree = organisations.current().asOf(day(asOf), UnitContract.MAP.hierarchy(hierarchy));
    Stream<UnitSnapshot> candidates =
        parent == null ? tree.units().stream() : tree.children(find(parent, tree).id()).stream();
    List<UnitSnapshot> all =
        candidates
            .filter(unit -> isAmong(level, UnitContract.MAP::level, unit.level()))
            .filter(unit -> isAmong(kind, UnitContract.MAP::kind, unit.kind()))
            .filter(isCalled(name))
            .sorted(Comparator.comparing(UnitSnapshot::code))
            .toList();
    Page page = Page.of(cursor, limit);
    UnitPage answer =
        new UnitPage()
            .asOf(tree.day())
            .items(page.cut(all).stream().map(unit -> UnitContract.within(unit, tree)).toList())
            .next(page.next(all.size()));
    return Page.linked(Response.ok(answer), answer.getNext(), call).build();
  }

  @Override
  @Requires(Permission.READ_REGISTER)
  @Transactional
  public Response getUnitTree(
      String unit, @Nullable LocalDate asOf, Hierarchy hierarchy, Integer depth) {
    UnitTree tree = organisations.current().asOf(day(asOf), UnitContract.MAP.hierarchy(hierarchy));
    return Response.ok(node(find(unit, tree), tree, depth)).build();
  }

  @Override
  @Requires(Permission.READ_REGISTER)
  @Transactional
  public Response getUnit(String unit, @Nullable LocalDate asOf) {
    Organisation organisation = organisations.current();
    UnitTree tree = organisation.asOf(day(asOf), vn.qcdc.domain.organisation.Hierarchy.TERRITORY);
    UnitSnapshot found = find(unit, tree);
    vn.qcdc.domain.organisation.Unit whole = organisation.unit(found.id()).orElseThrow();
    return Response.ok(
            new UnitDetail()
                .asOf(tree.day())
                .unit(UnitContract.within(found, tree))
                .names(whole.names().stream().map(UnitContract.MAP::name).toList())
                .codes(whole.codes().stream().map(UnitContract.MAP::code).toList())
                .placements(
                    whole.placements().stream()
                        .map(each -> placement(each, organisation))
                        .toList()))
        .build();
  }

  @Override
  @Requires(Permission.READ_REGISTER)
  @Transactional
  public Response listUnitAncestors(String unit, @Nullable LocalDate asOf, Hierarchy hierarchy) {
    UnitTree tree = organisations.current().asOf(day(asOf), UnitContract.MAP.hierarchy(hierarchy));
    return Response.ok(
            new UnitPage()
                .asOf(tree.day())
                .items(
                    tree.ancestors(find(unit, tree).id()).stream()
                        .map(above -> UnitContract.within(above, tree))
                        .toList()))
        .build();
  }

  @Override
  @Requires(Permission.READ_REGISTER)
  @Transactional
  public Response exportUnits(@Nullable LocalDate asOf, Hierarchy hierarchy) {
    UnitsExport export =
        UnitsExport.of(
            organisations.current(), day(asOf), UnitContract.MAP.hierarchy(hierarchy), json);
    MediaType type =
        call.preferred(MediaType.APPLICATION_JSON_TYPE, CSV)
            .orElseThrow(() -> new ProblemException(ProblemCode.NOT_ACCEPTABLE));
    return type.isCompatible(CSV)
        ? Response.ok(export.csv(), CSV)
            .header(HttpHeaders.CONTENT_DISPOSITION, export.attachment())
            .build()
        : Response.ok(export.json(), MediaType.APPLICATION_JSON_TYPE).build();
  }

  @Override
  @Requires(Permission.ADMINISTER)
  @Transactional
  public Response importUnits(File body, Boolean dryRun) {
    List<UnitDraft> drafts = UnitsCsv.read(body);
    RegisterUnits.Registered done =
        (dryRun ? registerUnits.rehearse(drafts) : registerUnits.register(drafts))
            .orElseThrow(findings -> new ProblemException(ProblemCode.UNPROCESSABLE, findings));
    return Response.ok(
            new ImportReport().dryRun(dryRun).created(done.created()).unchanged(done.unchanged()))
        .build();
  }

  private static <T, U> boolean isAmong(@Nullable List<T> wanted, Function<T, U> map, U actual) {
    return wanted == null || wanted.isEmpty() || wanted.stream().map(map).anyMatch(actual::equals);
  }

  private static Predicate<UnitSnapshot> isCalled(@Nullable String name) {
    if (name == null) {
      return unit -> true;
    }
    VietnameseName wanted = VietnameseName.of(name);
    return unit -> VietnameseName.of(unit.type() + " " + unit.name()).contains(wanted);
  }

  private LocalDate day(@Nullable LocalDate asOf) {
    return asOf == null ? CivilDay.at(clock.instant()) : asOf;
  }

  private UnitSnapshot find(String address, UnitTree tree) {
    return new UnitLookUp(organisations.current(), tree)
        .find(address, "unit")
        .orElseThrow(ProblemException::inAddress);
  }

  private static UnitNode node(UnitSnapshot unit, UnitTree tree, int depth) {
    List<UnitSnapshot> children = depth == 0 ? List.of() : tree.children(unit.id());
    return new UnitNode()
        .unit(UnitContract.within(unit, tree))
        .children(children.stream().map(child -> node(child, tree, depth - 1)).toList());
  }

  private static DatedPlacement placement(Placement placement, Organisation organisation) {
    UnitSnapshot parent =
        organisation
            .asOf(placement.validity().from(), placement.hierarchy())
            .unit(placement.parent())
            .orElseThrow();
    return UnitContract.MAP.placement(placement, parent);
  }
}
