package vn.qcdc.domain.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.SampleCodes.fresh;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.RepositoryContract;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.catalogue.Indicator.RatioOfSums;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.Nature;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.catalogue.ValueType;
import vn.qcdc.domain.figure.Ratio;
import vn.qcdc.domain.time.Validity;

/** What every keeper of targets owes. */
public abstract class TargetsContract extends RepositoryContract {

  private static final LocalDate CHANGE = LocalDate.of(2024, 1, 1);
  private static final Validity BEFORE = new Validity(SampleCatalogue.IN_FORCE, CHANGE);
  private static final Validity AFTER = Validity.since(CHANGE);

  private final String rate = fresh("RATE");
  private final String code = fresh("NQ11-4");
  private Targets targets;

  protected abstract Catalogues createCatalogues();

  /** What keeps its references elsewhere than there has no use for the argument. */
  protected abstract Targets createTargets(Catalogues catalogues);

  @BeforeEach
  void keepIndicator() {
    Catalogues catalogues = createCatalogues();
    targets = createTargets(catalogues);
    Measure works =
        new Measure(
            fresh("WORKS"), "Công trình", "công trình", ValueType.COUNT, Nature.STOCK, null);
    kept(
        () ->
            catalogues.add(
                Catalogue.of(
                    List.of(works),
                    List.of(new RatioOfSums(rate, "Tỷ lệ", works.code(), works.code())),
                    List.of())));
  }

  @Test
  void a_target_comes_back_with_all_its_wordings_in_order() {
    Target target =
        target(
            code,
            SampleVersion.quoted(rate)
                .named("BC-2023")
                .text("phấn đấu 100% công trình được công khai để “dân biết, dân bàn”")
                .obligation(Obligation.ASPIRATIONAL)
                .during(AFTER),
            SampleVersion.enacted(rate).named("NQ11-2018").threshold(Ratio.of(4, 5)).during(BEFORE),
            SampleVersion.quoted(rate).named("A-2020").during(BEFORE));
    keep(target);
    assertEquals(Optional.of(target), find(code));
  }

  @Test
  void thresholds_come_back_as_they_were_written() {
    Ratio fraction = new Ratio(new BigDecimal("99.95"), new BigDecimal("100"));
    Target target =
        target(
            code,
            SampleVersion.enacted(rate).threshold(Ratio.of(1, 3)),
            SampleVersion.quoted(rate).named("BC-2022").threshold(Ratio.of(80, 100)),
            SampleVersion.quoted(rate).named("BC-2023").threshold(fraction),
            SampleVersion.quoted(rate).named("BC-2024").threshold(Ratio.of(0, 1)));
    keep(target);
    assertEquals(Optional.of(target), find(code));
  }

  @Test
  void a_kept_target_gets_further_wordings_behind_those_it_has() {
    keep(
        target(
            code,
            SampleVersion.enacted(rate).named("NQ11-2018").during(BEFORE),
            SampleVersion.quoted(rate).named("BC-2023").during(BEFORE)));
    keep(
        target(
            code,
            SampleVersion.quoted(rate).named("BC-2023").during(AFTER),
            SampleVersion.enacted(rate).named("A-2024").during(AFTER)));
    keep(target(code, SampleVersion.quoted(rate).named("A-2020")));
    assertEquals(
        List.of("NQ11-2018", "BC-2023", "BC-2023", "A-2024", "A-2020"),
        find(code).orElseThrow().versions().stream().map(TargetVersion::version).toList());
    assertEquals(Optional.of("A-2024"), versionOn(CHANGE));
  }

  @Test
  void a_wording_gets_an_end_and_changes_in_nothing_else() {
    SampleVersion open = SampleVersion.enacted(rate).text("100% công trình được công khai");
    SampleVersion quoted = SampleVersion.quoted(rate);
    Target other = target(fresh("NQ11-5"), SampleVersion.enacted(rate));
    keep(target(code, quoted, open));
    keep(other);
    assertEquals(Optional.of(SampleTargets.ENACTED), versionOn(CHANGE));
    SampleVersion otherwise = SampleVersion.enacted(rate).threshold(Ratio.of(1, 2));
    end(new Target(code, "2", "Đối thoại", List.of(otherwise.during(BEFORE).version())));
    assertEquals(Optional.of(target(code, quoted, open.during(BEFORE))), find(code));
    assertEquals(Optional.of(SampleTargets.ENACTED), versionOn(CHANGE.minusDays(1)));
    assertEquals(Optional.empty(), versionOn(CHANGE));
    assertEquals(Optional.of(other), find(other.code()));
  }

  @Test
  void only_the_wording_of_that_name_and_first_day_gets_the_end() {
    SampleVersion before = SampleVersion.quoted(rate).during(BEFORE);
    SampleVersion after = SampleVersion.quoted(rate).during(AFTER);
    SampleVersion other = SampleVersion.quoted(rate).named("BC-2022").during(AFTER);
    SampleVersion ended = after.during(new Validity(CHANGE, CHANGE.plusYears(3)));
    keep(target(code, before, after, other));
    end(target(code, ended));
    assertEquals(Optional.of(target(code, before, ended, other)), find(code));
  }

  @Test
  void several_wordings_may_get_their_ends_together() {
    SampleVersion enacted = SampleVersion.enacted(rate);
    SampleVersion quoted = SampleVersion.quoted(rate);
    keep(target(code, enacted, quoted));
    Target ended = target(code, enacted.during(BEFORE), quoted.during(BEFORE));
    end(ended);
    assertEquals(Optional.of(ended), find(code));
  }

  @Test
  void a_wording_ends_and_its_successor_begins_in_one_act() {
    SampleVersion open = SampleVersion.enacted(rate);
    SampleVersion successor = SampleVersion.enacted(rate).named("NQ05-2024").during(AFTER);
    keep(target(code, open));
    List<Target> within =
        inTransaction(
            () -> {
              targets.all();
              targets.end(target(code, open.during(BEFORE)));
              targets.add(List.of(target(code, successor)));
              return targets.all();
            });
    Target expected = target(code, open.during(BEFORE), successor);
    assertEquals(Optional.of(expected), find(code, within));
    assertEquals(Optional.of(expected), find(code));
  }

  @Test
  void an_end_after_the_beginning_of_the_next_enacted_wording_is_refused() {
    SampleVersion before = SampleVersion.enacted(rate).during(BEFORE);
    Target target =
        target(code, before, SampleVersion.enacted(rate).named("NQ05-2024").during(AFTER));
    keep(target);
    Validity overlapping = new Validity(SampleCatalogue.IN_FORCE, CHANGE.plusDays(1));
    refused(() -> targets.end(target(code, before.during(overlapping))));
    assertEquals(Optional.of(target), find(code));
  }

  @Test
  void targets_come_in_the_order_of_their_codes() {
    String stem = fresh("NQ");
    List<String> inOrder =
        Stream.of("-1", "-10", "-1A", "-2", "1", "A-1", "_1").map(end -> stem + end).toList();
    List<Target> reversed =
        Stream.of(6, 2, 4, 0, 5, 1, 3)
            .map(i -> target(inOrder.get(i), SampleVersion.enacted(rate)))
            .toList();
    kept(() -> targets.add(reversed));
    List<String> all = codes();
    assertEquals(inOrder, all.stream().filter(each -> each.startsWith(stem)).toList());
    assertEquals(all.stream().sorted().toList(), all);
  }

  @Test
  void wordings_of_other_targets_are_no_rivals() {
    Target one = target(code, SampleVersion.enacted(rate));
    Target other = target(fresh("NQ11-5"), SampleVersion.enacted(rate));
    kept(() -> targets.add(List.of(one, other)));
    assertEquals(Optional.of(one), find(one.code()));
    assertEquals(Optional.of(other), find(other.code()));
  }

  @Test
  void a_second_enacted_wording_on_a_day_is_refused() {
    Target target = target(code, SampleVersion.enacted(rate).during(BEFORE));
    keep(target);
    assertRefused(
        target(
            code,
            SampleVersion.enacted(rate)
                .named("NQ12-2023")
                .during(Validity.since(CHANGE.minusDays(1)))));
    assertEquals(Optional.of(target), find(code));
  }

  @Test
  void a_second_wording_of_a_name_on_a_day_is_refused() {
    Target target = target(code, SampleVersion.quoted(rate).during(BEFORE));
    keep(target);
    assertRefused(
        target(code, SampleVersion.quoted(rate).during(Validity.since(CHANGE.minusDays(1)))));
    assertEquals(Optional.of(target), find(code));
  }

  @Test
  void a_wording_over_an_unknown_indicator_is_refused() {
    assertRefused(target(code, SampleVersion.enacted(fresh("UNKNOWN"))));
    assertEquals(Optional.empty(), find(code));
  }

  @Test
  void when_one_target_is_refused_none_is_kept() {
    Target sound = target(code, SampleVersion.enacted(rate));
    Target unsound = target(fresh("NQ11-5"), SampleVersion.enacted(fresh("UNKNOWN")));
    refused(() -> targets.add(List.of(sound, unsound)));
    assertEquals(Optional.empty(), find(code));
    keep(sound);
    assertEquals(Optional.of(sound), find(code));
  }

  private static Target target(String code, SampleVersion... versions) {
    return new Target(
        code,
        "1a",
        "Công trình xây dựng được công khai",
        List.of(versions).stream().map(SampleVersion::version).toList());
  }

  private void keep(Target target) {
    kept(() -> targets.add(List.of(target)));
  }

  private void assertRefused(Target target) {
    refused(() -> targets.add(List.of(target)));
  }

  private void end(Target target) {
    kept(() -> targets.end(target));
  }

  private Optional<String> versionOn(LocalDate day) {
    return find(code).flatMap(target -> target.versionOn(day, null)).map(TargetVersion::version);
  }

  private Optional<Target> find(String wanted) {
    return find(wanted, inTransaction(targets::all));
  }

  private static Optional<Target> find(String wanted, List<Target> among) {
    return among.stream().filter(target -> target.code().equals(wanted)).findFirst();
  }

  private List<String> codes() {
    return inTransaction(targets::all).stream().map(Target::code).toList();
  }
}
