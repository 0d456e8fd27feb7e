package vn.qcdc.domain.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.qcdc.domain.SampleCodes.fresh;
import static vn.qcdc.domain.matter.SampleMatter.MONDAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.qcdc.domain.RepositoryContract;
import vn.qcdc.domain.matter.MatterFilter.Role;
import vn.qcdc.domain.matter.MatterFilter.Traits;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.SampleUnit;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.petition.PetitionLife;
import vn.qcdc.domain.term.Circumstance;

/** What every keeper of matters owes. */
public abstract class MattersContract extends RepositoryContract {

  private static final Set<Kind> ALL_KINDS = Set.of(Kind.values());

  protected final LifeCycles lives =
      new LifeCycles(List.of(new PetitionLife(), new SampleLife(Set.of(Kind.OPINION))));

  private Matters matters;
  private MoveMatter moveMatter;
  private TakeInMatters takeIn;
  private Setting setting;
  private UnitId province;
  private UnitId commune;

  /** What is tested, and what it stands on. */
  public record Keepers(Organisations organisations, Matters matters) {}

  protected abstract Keepers createKeepers();

  @BeforeEach
  void keepUnits() {
    Keepers keepers = createKeepers();
    matters = keepers.matters();
    moveMatter = new MoveMatter(matters, lives, 30);
    takeIn = new TakeInMatters(matters, moveMatter, lives);
    List<UnitId> ids = inTransaction(() -> keepers.organisations().nextIds(2));
    province = ids.get(0);
    commune = ids.get(1);
    kept(
        () ->
            keepers
                .organisations()
                .add(
                    List.of(
                        SampleUnit.of(province)
                            .named(Level.PROVINCE, "tỉnh", "Hậu Giang")
                            .coded(fresh("93"))
                            .unit(),
                        SampleUnit.of(commune)
                            .named(Level.COMMUNE, "xã", "Hiệp Hưng")
                            .coded(fresh("31429"))
                            .below(province)
                            .unit())));
    Organisation organisation = inTransaction(() -> keepers.organisations().current());
    setting = SampleMatter.setting(organisation);
  }

  @Test
  void what_is_kept_comes_back_as_it_was() {
    UUID dialogue = UUID.randomUUID();
    String externalId = fresh("PAKN");
    Matter taken =
        take(new SampleMatter()
                .at(commune)
                .weighing(40)
                .remote()
                .signedBy(7)
                .from(dialogue)
                .known(externalId))
            .get(0);
    assertEquals(Optional.of(taken), find(taken.id()));
    assertEquals(
        Optional.of(taken),
        inTransaction(() -> matters.byTrackingCode(taken.intake().trackingCode())));
    assertEquals(
        Map.of(externalId, taken),
        inTransaction(() -> matters.byExternalId(Set.of(externalId, fresh("PAKN")))));
    assertEquals(Optional.empty(), find(UUID.randomUUID()));
  }

  @Test
  void what_was_done_with_it_is_kept_with_all_that_was_said() {
    Matter taken = take(SampleMatter.of(Kind.DENUNCIATION).at(commune)).get(0);
    move(taken, Act.CLASSIFY, 1, said(Set.of(), "FIT", null));
    move(taken, Act.ACCEPT, 1, said(Set.of(), null, "3/QĐ-UBND"));
    move(taken, Act.EXTEND, 2, said(Set.of(Circumstance.ESPECIALLY_COMPLEX), null, null));
    move(taken, Act.SUSPEND, 3, Particulars.NONE);
    Matter now = find(taken.id()).orElseThrow();
    assertEquals("SUSPENDED", now.state().code());
    assertEquals(5, now.version());
    assertEquals(MONDAY.plusDays(3), now.on());
    assertEquals(1, now.course().term().extensions().size());
    assertEquals(true, now.course().term().isPaused());
    List<Step> steps = inTransaction(() -> matters.steps(taken.id()));
    assertEquals(
        List.of(Act.TAKE_IN, Act.CLASSIFY, Act.ACCEPT, Act.EXTEND, Act.SUSPEND),
        steps.stream().map(step -> step.move().act()).toList());
    assertEquals(
        Set.of(Circumstance.ESPECIALLY_COMPLEX), steps.get(3).move().particulars().circumstances());
    assertEquals("3/QĐ-UBND", steps.get(2).move().particulars().document());
  }

  @Test
  void every_holder_is_kept() {
    Matter taken = take(SampleMatter.of(Kind.FEEDBACK).at(commune)).get(0);
    move(taken, Act.FORWARD, 1, Particulars.to(province));
    move(taken, Act.RETURN, 2, Particulars.NONE);
    move(taken, Act.SET_ROADMAP, 2, roadmap(new Milestone(MONDAY.plusDays(9), "Khảo sát", false)));
    assertEquals(
        List.of(new Milestone(MONDAY.plusDays(9), "Khảo sát", false)),
        find(taken.id()).orElseThrow().course().roadmap());
    move(taken, Act.ANSWER, 5, Particulars.text("Đã sửa"));
    move(taken, Act.RATE, 6, Particulars.number(2));
    move(taken, Act.REOPEN, 7, Particulars.NONE);
    assertEquals(
        List.of(
            new Holding(commune, MONDAY, Coming.RECEIVED, MONDAY.plusDays(1), Going.FORWARDED),
            new Holding(
                province, MONDAY.plusDays(1), Coming.FORWARDED, MONDAY.plusDays(2), Going.RETURNED),
            new Holding(
                commune, MONDAY.plusDays(2), Coming.RETURNED, MONDAY.plusDays(5), Going.RESOLVED),
            Holding.begun(commune, MONDAY.plusDays(7), Coming.REOPENED)),
        find(taken.id()).orElseThrow().custody().holdings());
  }

  @Test
  void a_part_has_a_past_of_its_own_and_the_sum_stays() {
    UUID dialogue = UUID.randomUUID();
    Matter taken = take(new SampleMatter().at(commune).weighing(100).from(dialogue)).get(0);
    move(taken, Act.FORWARD, 1, Particulars.to(province));
    kept(
        () ->
            moveMatter.move(
                taken.id(),
                2,
                SampleMatter.move(Act.ANSWER, MONDAY.plusDays(2), Particulars.number(63)),
                setting));
    List<Matter> parts =
        list(filter(Optional.empty(), Role.ANY, new Traits(null, null, null, dialogue)));
    assertEquals(
        List.of(37, 63), parts.stream().map(each -> each.intake().weight()).sorted().toList());
    assertEquals(
        1, parts.stream().map(each -> each.custody().holdings().get(0)).distinct().count());
  }

  @Test
  void numbers_follow_each_other_whoever_takes_them() {
    NumberSeries series = new NumberSeries(fresh("93"), 2026, Kind.COMPLAINT);
    assertEquals(1, inTransaction(() -> matters.numbers(series, 3)));
    assertEquals(4, inTransaction(() -> matters.numbers(series, 1)));
    assertEquals(
        1,
        inTransaction(
            () -> matters.numbers(new NumberSeries(series.unit(), 2027, Kind.COMPLAINT), 1)));
  }

  @Test
  void what_another_system_knows_by_one_id_is_there_once() {
    String externalId = fresh("PAKN");
    take(SampleMatter.of(Kind.FEEDBACK).at(commune).known(externalId));
    assertThrows(
        RuntimeException.class,
        () -> take(SampleMatter.of(Kind.FEEDBACK).at(commune).known(externalId)));
  }

  @Test
  void a_thousand_come_in_at_once() {
    List<Matter> taken =
        take(
            IntStream.range(0, 1_000)
                .mapToObj(i -> SampleMatter.of(Kind.FEEDBACK).at(commune))
                .toArray(SampleMatter[]::new));
    assertEquals(1_000, taken.stream().map(each -> each.intake().number()).distinct().count());
    assertEquals(Optional.of(taken.get(999)), find(taken.get(999).id()));
  }

  static Stream<Arguments> wanted() {
    return Stream.of(
        Arguments.of("all", Role.ANY, Traits.NONE, ALL_KINDS, Set.of(), "5 4 3 2 1"),
        Arguments.of(
            "no denunciations",
            Role.ANY,
            Traits.NONE,
            Set.of(Kind.COMPLAINT, Kind.FEEDBACK, Kind.OPINION),
            Set.of(),
            "5 3 2 1"),
        Arguments.of("held", Role.HOLDER, Traits.NONE, ALL_KINDS, Set.of(), "5 4 2"),
        Arguments.of("taken in", Role.INTAKE, Traits.NONE, ALL_KINDS, Set.of(), "5 4 3 2 1"),
        Arguments.of("answered", Role.ANY, Traits.NONE, ALL_KINDS, Set.of(Standing.RESOLVED), "1"),
        Arguments.of(
            "in a state",
            Role.ANY,
            new Traits("UNDER_WAY", null, null, null),
            ALL_KINDS,
            Set.of(),
            "2"),
        Arguments.of(
            "by post",
            Role.ANY,
            new Traits(null, null, Channel.POST, null),
            ALL_KINDS,
            Set.of(),
            "5"));
  }

  /**
   * Five that the commune took in on five days: 1 answered, 2 under way, 3 a complaint that the
   * province has, 4 a denunciation, 5 feedback by post.
   */
  private List<Matter> five() {
    List<Matter> taken =
        take(
            SampleMatter.of(Kind.FEEDBACK).at(commune).on(MONDAY.minusDays(4)),
            SampleMatter.of(Kind.FEEDBACK).at(commune).on(MONDAY.minusDays(3)),
            SampleMatter.of(Kind.COMPLAINT).at(commune).on(MONDAY.minusDays(2)),
            SampleMatter.of(Kind.DENUNCIATION).at(commune).on(MONDAY.minusDays(1)),
            SampleMatter.of(Kind.FEEDBACK).at(commune).by(Channel.POST));
    move(taken.get(0), Act.ANSWER, 1, Particulars.text("Đã sửa"));
    move(taken.get(1), Act.REPORT, 1, Particulars.outcome("UNDER_WAY"));
    move(taken.get(2), Act.FORWARD, 1, Particulars.to(province));
    return taken;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wanted")
  void what_is_asked_for_is_listed_the_latest_first(
      String name,
      Role role,
      Traits traits,
      Set<Kind> kinds,
      Set<Standing> standings,
      String expected) {
    List<Matter> taken = five();
    List<UUID> ids = taken.stream().map(Matter::id).toList();
    MatterFilter filter =
        new MatterFilter(
            Optional.of(Set.of(commune)), role, kinds, standings, traits, null, null, null, null);
    assertEquals(
        expected,
        String.join(
            " ", list(filter).stream().map(each -> "" + (ids.indexOf(each.id()) + 1)).toList()),
        name);
  }

  @Test
  void a_list_is_read_page_by_page_without_loss() {
    List<Matter> taken = new ArrayList<>(five());
    take(SampleMatter.of(Kind.FEEDBACK).at(commune), SampleMatter.of(Kind.FEEDBACK).at(commune))
        .forEach(taken::add);
    MatterFilter filter = filter(Optional.of(Set.of(commune)), Role.INTAKE, Traits.NONE);
    List<UUID> read = new ArrayList<>();
    MatterMark mark = null;
    for (int page = 0; page < 4; page++) {
      @Nullable MatterMark from = mark;
      List<Matter> found = inTransaction(() -> matters.list(filter, from, 2));
      found.forEach(each -> read.add(each.id()));
      mark = found.isEmpty() ? mark : MatterMark.of(found.get(found.size() - 1));
    }
    assertEquals(7, read.size());
    assertEquals(Set.copyOf(taken.stream().map(Matter::id).toList()), Set.copyOf(read));
  }

  @Test
  void late_is_what_its_term_says_on_the_day_that_is_asked_about() {
    List<Matter> taken =
        take(
            SampleMatter.of(Kind.COMPLAINT).at(commune),
            SampleMatter.of(Kind.DENUNCIATION).at(commune),
            SampleMatter.of(Kind.FEEDBACK).at(commune));
    UUID complaint = taken.get(0).id();
    UUID denunciation = taken.get(1).id();
    assertEquals(Set.of(), overdue("2024-03-13"));
    assertEquals(Set.of(denunciation), overdue("2024-03-14"));
    assertEquals(Set.of(denunciation, complaint), overdue("2024-03-15"));
    move(taken.get(0), Act.WITHDRAW, 1, Particulars.NONE);
    assertEquals(Set.of(denunciation), overdue("2024-03-15"));
  }

  private Set<UUID> overdue(String day) {
    MatterFilter filter =
        new MatterFilter(
            Optional.of(Set.of(commune)),
            Role.HOLDER,
            ALL_KINDS,
            Set.of(),
            Traits.NONE,
            null,
            null,
            LocalDate.parse(day),
            null);
    return Set.copyOf(list(filter).stream().map(Matter::id).toList());
  }

  private static MatterFilter filter(Optional<Set<UnitId>> units, Role role, Traits traits) {
    return new MatterFilter(units, role, ALL_KINDS, Set.of(), traits, null, null, null, null);
  }

  private static Particulars said(
      Set<Circumstance> circumstances, @Nullable String outcome, @Nullable String document) {
    return new Particulars(
        null, null, circumstances, outcome, null, document, null, null, List.of());
  }

  private static Particulars roadmap(Milestone... milestones) {
    return new Particulars(null, null, Set.of(), null, null, null, null, null, List.of(milestones));
  }

  protected final List<Matter> take(SampleMatter... samples) {
    return inTransaction(
        () ->
            takeIn.take(
                Stream.of(samples).map(each -> TakeInMatters.Arriving.of(each.incoming())).toList(),
                SampleMatter.eveningOf(MONDAY),
                SampleMatter.OFFICER,
                setting));
  }

  protected final UnitId commune() {
    return commune;
  }

  private void move(Matter matter, Act act, int daysLater, Particulars particulars) {
    MoveOutcome outcome =
        inTransaction(
            () ->
                moveMatter.move(
                    matter.id(),
                    null,
                    SampleMatter.move(act, MONDAY.plusDays(daysLater), particulars, "Ghi chú"),
                    setting));
    assertEquals(MoveOutcome.Done.class, outcome.getClass(), outcome.toString());
  }

  private Optional<Matter> find(UUID id) {
    return inTransaction(() -> matters.find(id));
  }

  private List<Matter> list(MatterFilter filter) {
    return inTransaction(() -> matters.list(filter, null, 100));
  }
}
