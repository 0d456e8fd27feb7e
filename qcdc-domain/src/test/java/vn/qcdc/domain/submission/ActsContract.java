package vn.qcdc.domain.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.qcdc.domain.SampleCodes.fresh;
import static vn.qcdc.domain.catalogue.SampleCatalogue.everywhere;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.RepositoryContract;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.Nature;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.catalogue.ValueType;
import vn.qcdc.domain.figure.SampleSheet;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.SampleUnit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.time.Period;
import vn.qcdc.domain.time.PeriodType;
import vn.qcdc.domain.time.Validity;

/** What every keeper of steps, drafts and comments owes. */
public abstract class ActsContract extends RepositoryContract {

  private static final Instant AT = SampleSheet.RECEIVED.plus(3, ChronoUnit.DAYS);

  private final String form = fresh("QUY-XA");
  private final String teams = fresh("TEAMS");
  private Steps steps;
  private Drafts drafts;
  private Comments comments;
  private SheetKey key;

  /** What keeps references, and what stands on them. */
  public record Keepers(
      Organisations organisations,
      Catalogues catalogues,
      Sheets sheets,
      Steps steps,
      Drafts drafts,
      Comments comments) {}

  protected abstract Keepers createKeepers();

  @BeforeEach
  void keepSheet() {
    Keepers keepers = createKeepers();
    steps = keepers.steps();
    drafts = keepers.drafts();
    comments = keepers.comments();
    UnitId unit = inTransaction(() -> keepers.organisations().nextIds(1)).get(0);
    kept(
        () ->
            keepers
                .organisations()
                .add(
                    List.of(
                        SampleUnit.of(unit)
                            .named(Level.PROVINCE, "tỉnh", "Hậu Giang")
                            .coded(fresh("93"))
                            .unit())));
    kept(
        () ->
            keepers
                .catalogues()
                .add(
                    Catalogue.of(
                        List.of(
                            new Measure(
                                teams, "Tổ hòa giải", "tổ", ValueType.COUNT, Nature.STOCK, null)),
                        List.of(),
                        List.of(
                            new Form(
                                form,
                                "Số liệu quý",
                                UnitKind.TERRITORY,
                                EnumSet.of(Level.PROVINCE),
                                PeriodType.QUARTER,
                                Validity.since(SampleCatalogue.IN_FORCE),
                                List.of(everywhere(teams)))))));
    key = new SheetKey(form, unit, Period.parse("2023-Q4").orElseThrow());
    kept(() -> keepers.sheets().keep(SampleSheet.of(key).value(teams, 7).kept()));
    kept(
        () ->
            keepers
                .sheets()
                .keep(
                    SampleSheet.of(key)
                        .value(teams, 8)
                        .kept(2, SampleSheet.RECEIVED.plus(1, ChronoUnit.DAYS))));
  }

  @Test
  void steps_come_back_as_they_were_kept() {
    Step returned =
        step(
            1,
            Act.RETURN,
            null,
            new Reason("Số liệu không khớp với “biên bản”", null),
            new Reason("Thiếu 2 tổ; {xem} \\ lại", teams));
    Step approved = step(2, Act.APPROVE, Level.COMMUNE);
    Step approvedAbove = step(2, Act.APPROVE, Level.PROVINCE);
    Step locked = step(2, Act.LOCK, null);
    List.of(returned, approved, approvedAbove, locked).forEach(this::keep);
    assertEquals(List.of(returned), inTransaction(() -> steps.of(key, 1)));
    assertEquals(List.of(approved, approvedAbove, locked), inTransaction(() -> steps.of(key, 2)));
    assertEquals(List.of(approvedAbove, approved), inTransaction(() -> steps.of(key, 1, 2)));
    assertEquals(List.of(), inTransaction(() -> steps.corrections(key, 0, 10)));
  }

  @Test
  void corrections_are_counted_and_come_in_the_order_in_which_they_were_made() {
    Step first = step(1, Act.CORRECT, null, new Reason("Nhầm đơn vị tính", null));
    Step second = step(2, Act.CORRECT, null, new Reason("Bổ sung", null));
    List.of(first, second).forEach(this::keep);
    assertEquals(2, inTransaction(() -> steps.countCorrections(key)));
    assertEquals(List.of(first, second), inTransaction(() -> steps.corrections(key, 0, 10)));
    assertEquals(List.of(second), inTransaction(() -> steps.corrections(key, 1, 10)));
  }

  @Test
  void a_step_that_cannot_be_is_refused() {
    keep(step(1, Act.APPROVE, Level.PROVINCE));
    keep(step(1, Act.LOCK, null));
    refused(() -> steps.keep(step(1, Act.APPROVE, Level.PROVINCE)));
    refused(() -> steps.keep(step(1, Act.LOCK, null)));
    refused(() -> steps.keep(step(1, Act.APPROVE, null)));
    refused(() -> steps.keep(step(1, Act.RETURN, Level.PROVINCE)));
    refused(() -> steps.keep(step(3, Act.LOCK, null)));
  }

  @Test
  void a_draft_comes_back_as_it_was_claimed_and_is_kept_once() {
    assertEquals(Optional.empty(), draft());
    Draft first = draft(OptionalInt.empty());
    kept(() -> drafts.keep(first));
    assertEquals(Optional.of(first), draft());
    Draft second =
        draft(
            OptionalInt.of(2),
            new RawFigure(teams, new BigDecimal("-7.50"), true, "Chưa rõ"),
            new RawFigure("NOWHERE", null, false, null),
            new RawFigure(teams, null, false, ""));
    kept(() -> drafts.keep(second));
    assertEquals(Optional.of(second), draft());
    assertNotEquals(first.version(), second.version());
    kept(() -> drafts.drop(key));
    assertEquals(Optional.empty(), draft());
  }

  @Test
  void comments_come_back_earliest_first() {
    Comment whole = new Comment(key, null, "Đề nghị kiểm tra lại", AT, "Trần Văn Hòa");
    Comment cell = new Comment(key, teams, "Đã kiểm tra: 8 tổ", AT, "Nguyễn Thị Thuỷ");
    kept(() -> comments.keep(whole));
    kept(() -> comments.keep(cell));
    assertEquals(List.of(whole, cell), inTransaction(() -> comments.of(key, 0, 10)));
    assertEquals(List.of(cell), inTransaction(() -> comments.of(key, 1, 1)));
  }

  private Step step(int revision, Act act, @Nullable Level level, Reason... reasons) {
    return new Step(key, revision, act, level, AT, "Trần Văn Hòa", List.of(reasons));
  }

  private void keep(Step step) {
    kept(() -> steps.keep(step));
  }

  private Optional<Draft> draft() {
    return inTransaction(() -> drafts.find(key));
  }

  private Draft draft(OptionalInt basedOn, RawFigure... figures) {
    long version = inTransaction(drafts::nextVersion);
    return new Draft(key, List.of(figures), version, basedOn, AT, "Nguyễn Thị Thuỷ");
  }
}
