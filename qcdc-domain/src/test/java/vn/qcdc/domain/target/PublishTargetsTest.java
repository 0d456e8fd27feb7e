package vn.qcdc.domain.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.qcdc.domain.finding.FindingCode.CODE_TWICE;
import static vn.qcdc.domain.finding.FindingCode.DEFINITION_CHANGED;
import static vn.qcdc.domain.finding.FindingCode.INDICATOR_UNKNOWN;
import static vn.qcdc.domain.finding.FindingCode.VALIDITY_OVERLAPS;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.CatalogueEntry.Difference;
import vn.qcdc.domain.catalogue.CatalogueEntry.Part;
import vn.qcdc.domain.catalogue.EntryChange;
import vn.qcdc.domain.catalogue.EntryChange.Outcome;
import vn.qcdc.domain.catalogue.InMemoryCatalogues;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.figure.Ratio;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.target.PublishTargets.Publication;
import vn.qcdc.domain.time.Validity;

class PublishTargetsTest {

  private static final String RATE = "WORKS_DISCLOSED_RATE";
  private static final LocalDate CHANGE = LocalDate.of(2024, 1, 1);
  private static final Validity OPEN = Validity.since(SampleCatalogue.IN_FORCE);
  private static final Validity BEFORE = new Validity(SampleCatalogue.IN_FORCE, CHANGE);
  private static final Validity AFTER = Validity.since(CHANGE);

  private static final SampleVersion ENDED = SampleVersion.enacted(RATE).during(BEFORE);
  private static final SampleVersion SUCCESSOR =
      SampleVersion.enacted(RATE).named("NQ05-2024").during(AFTER);

  private final Catalogue catalogue = SampleCatalogue.catalogue();

  @Test
  void new_targets_are_published_whole() {
    assertEquals(
        Judged.sound(new Publication(SampleTargets.targets(), List.of(), 6, 0)),
        publish(List.of(), SampleTargets.targets().toArray(Target[]::new)));
  }

  @Test
  void the_same_targets_again_change_nothing() {
    assertEquals(
        Judged.sound(new Publication(List.of(), List.of(), 0, 6)),
        publish(SampleTargets.targets(), SampleTargets.targets().toArray(Target[]::new)));
  }

  @Test
  void a_published_target_gets_its_new_wordings_only() {
    Target published = target("NQ11-4", SampleVersion.enacted(RATE).during(BEFORE));
    SampleVersion successor = SampleVersion.enacted(RATE).named("NQ05-2024").during(AFTER);
    SampleVersion quoted = SampleVersion.quoted(RATE);
    assertEquals(
        Judged.sound(
            new Publication(List.of(target("NQ11-4", quoted, successor)), List.of(), 2, 1)),
        publish(
            List.of(published),
            target("NQ11-4", quoted, SampleVersion.enacted(RATE).during(BEFORE), successor)));
    assertEquals(
        Judged.sound(new Publication(List.of(target("NQ11-4", successor)), List.of(), 1, 0)),
        publish(List.of(published), target("NQ11-4", successor)));
  }

  @Test
  void a_published_wording_never_changes() {
    List<Target> published = List.of(target("NQ11-4", SampleVersion.enacted(RATE).during(BEFORE)));
    SampleVersion wording = SampleVersion.enacted(RATE).during(BEFORE);
    List<SampleVersion> others =
        List.of(
            wording.text("100% được công khai"),
            wording.threshold(Ratio.of(4, 5)),
            wording.obligation(Obligation.ASPIRATIONAL),
            wording.during(OPEN),
            wording.during(new Validity(SampleCatalogue.IN_FORCE, CHANGE.minusDays(1))),
            wording.during(new Validity(SampleCatalogue.IN_FORCE, CHANGE.plusDays(1))));
    for (SampleVersion other : others) {
      assertFindings(
          published,
          List.of(target("NQ11-4", SampleVersion.quoted(RATE), other)),
          found(DEFINITION_CHANGED, "/targets/0/versions/1", "NQ11-2018"));
    }
    assertFindings(
        List.of(target("NQ11-4", SampleVersion.enacted(RATE))),
        List.of(target("NQ11-4", wording)),
        found(DEFINITION_CHANGED, "/targets/0/versions/0", "NQ11-2018"));
  }

  @Test
  void an_enacted_wording_without_an_end_ends_when_the_next_is_enacted() {
    assertEquals(
        Judged.sound(
            new Publication(
                List.of(target("NQ11-4", SUCCESSOR)), List.of(target("NQ11-4", ENDED)), 1, 0)),
        publish(
            List.of(target("NQ11-4", SampleVersion.quoted(RATE), SampleVersion.enacted(RATE))),
            target("NQ11-4", SUCCESSOR)));
  }

  @Test
  void a_quoted_wording_without_an_end_ends_when_one_of_its_name_begins_and_no_other() {
    SampleVersion quoted = SampleVersion.quoted(RATE);
    Target published =
        target("NQ11-4", SampleVersion.enacted(RATE), quoted.named("BC-2022"), quoted);
    Target again = target("NQ11-4", quoted.text("công khai hết").during(AFTER));
    Target ended = target("NQ11-4", quoted.during(BEFORE));
    assertEquals(
        Judged.sound(new Publication(List.of(again), List.of(ended), 1, 0)),
        publish(List.of(published), again));
    Target other = target("NQ11-4", quoted.named("BC-2024").during(AFTER));
    assertEquals(
        Judged.sound(new Publication(List.of(other), List.of(), 1, 0)),
        publish(List.of(published), other));
  }

  @Test
  void a_wording_that_was_followed_may_be_sent_again_as_it_was_or_with_the_end_that_it_got() {
    List<Target> published = List.of(target("NQ11-4", ENDED, SUCCESSOR));
    for (SampleVersion again : List.of(SampleVersion.enacted(RATE), ENDED)) {
      assertEquals(
          Judged.sound(new Publication(List.of(), List.of(), 0, 1)),
          publish(published, target("NQ11-4", again)));
    }
  }

  @Test
  void a_wording_and_its_successor_may_stand_in_one_document() {
    SampleVersion open = SampleVersion.enacted(RATE);
    Target ended = target("NQ11-4", ENDED);
    for (Target document :
        List.of(target("NQ11-4", open, SUCCESSOR), target("NQ11-4", SUCCESSOR, open))) {
      Publication first = publication(publish(List.of(), document));
      assertEquals(
          Set.of(ENDED.version(), SUCCESSOR.version()),
          Set.copyOf(first.additions().get(0).versions()));
      assertEquals(List.of(), first.ended());
      assertEquals(2, first.created());
      assertEquals(
          Judged.sound(new Publication(List.of(target("NQ11-4", SUCCESSOR)), List.of(ended), 1, 1)),
          publish(List.of(target("NQ11-4", open)), document));
      assertEquals(
          Judged.sound(new Publication(List.of(), List.of(), 0, 2)),
          publish(List.of(target("NQ11-4", ENDED, SUCCESSOR)), document));
    }
  }

  @Test
  void an_earlier_wording_may_be_published_later_and_ends_when_the_known_one_begins() {
    assertEquals(
        Judged.sound(new Publication(List.of(target("NQ11-4", ENDED)), List.of(), 1, 0)),
        publish(
            List.of(target("NQ11-4", SUCCESSOR)), target("NQ11-4", SampleVersion.enacted(RATE))));
  }

  @Test
  void an_end_that_was_said_or_given_stays_and_no_rival_may_begin_before_it() {
    SampleVersion inside =
        SampleVersion.enacted(RATE).named("NQ12-2023").during(Validity.since(CHANGE.minusDays(1)));
    Finding overlap = found(VALIDITY_OVERLAPS, "/targets/0/versions/0/validFrom", "2023-12-31");
    assertFindings(List.of(target("NQ11-4", ENDED)), List.of(target("NQ11-4", inside)), overlap);
    assertFindings(
        List.of(target("NQ11-4", ENDED, SUCCESSOR)), List.of(target("NQ11-4", inside)), overlap);
    assertFindings(
        List.of(target("NQ11-4", SampleVersion.enacted(RATE))),
        List.of(target("NQ11-4", SampleVersion.enacted(RATE).named("NQ11-2019"))),
        found(VALIDITY_OVERLAPS, "/targets/0/versions/0/validFrom", "2018-08-24"));
  }

  @Test
  void a_wording_stands_once_in_a_document_even_with_the_same_content() {
    assertFindings(
        List.of(),
        List.of(target("NQ11-4", SampleVersion.quoted(RATE), SampleVersion.quoted(RATE))),
        found(VALIDITY_OVERLAPS, "/targets/0/versions/0/validFrom", "2018-08-24"),
        found(VALIDITY_OVERLAPS, "/targets/0/versions/1/validFrom", "2018-08-24"));
  }

  @Test
  void a_comparison_says_of_each_wording_what_would_become_of_it() {
    Target published = target("NQ11-4", SampleVersion.enacted(RATE).during(OPEN));
    SampleVersion other = SampleVersion.enacted(RATE).obligation(Obligation.ASPIRATIONAL);
    assertEquals(
        List.of(
            new EntryChange(
                Part.TARGET,
                "NQ11-4 NQ11-2018 2018-08-24",
                Outcome.REFUSED,
                List.of(new Difference("obligation", "FIRM", "ASPIRATIONAL"))),
            new EntryChange(
                Part.TARGET, "NQ11-4 NQ05-2024 2024-01-01", Outcome.CREATED, List.of())),
        new PublishTargets(List.of(published), catalogue)
            .compare(List.of(target("NQ11-4", other.during(OPEN), SUCCESSOR))));
    // The end that its successor gives to a wording is no difference.
    assertEquals(
        List.of(Outcome.UNCHANGED, Outcome.CREATED),
        new PublishTargets(List.of(published), catalogue)
                .compare(
                    List.of(target("NQ11-4", SampleVersion.enacted(RATE).during(OPEN), SUCCESSOR)))
                .stream()
                .map(EntryChange::outcome)
                .toList());
  }

  @Test
  void number_and_name_of_a_published_target_never_change() {
    List<Target> published = List.of(SampleTargets.works());
    List<TargetVersion> versions = SampleTargets.works().versions();
    String name = SampleTargets.works().name();
    assertFindings(
        published,
        List.of(new Target("NQ11-4", "5", name, versions)),
        found(DEFINITION_CHANGED, "/targets/0", "NQ11-4"));
    assertFindings(
        published,
        List.of(new Target("NQ11-4", "4", "Công trình", versions)),
        found(DEFINITION_CHANGED, "/targets/0", "NQ11-4"));
  }

  @Test
  void a_target_stands_once_in_a_document() {
    assertFindings(
        List.of(),
        List.of(SampleTargets.works(), SampleTargets.studied(), SampleTargets.works()),
        found(CODE_TWICE, "/targets/2", "NQ11-4"));
  }

  @Test
  void an_unknown_indicator_is_found_where_it_is_named() {
    assertFindings(
        List.of(),
        List.of(
            SampleTargets.works(),
            target("NQ11-5", SampleVersion.enacted(RATE), SampleVersion.quoted("UNKNOWN"))),
        found(INDICATOR_UNKNOWN, "/targets/1/versions/1/indicator", "UNKNOWN"));
  }

  @Test
  void on_one_day_there_is_one_enacted_wording_and_one_of_each_name() {
    Validity aDayBefore = Validity.since(CHANGE.minusDays(1));
    assertFindings(
        List.of(),
        List.of(
            target(
                "NQ11-5",
                SampleVersion.enacted(RATE).during(BEFORE),
                SampleVersion.enacted(RATE).named("NQ05-2024").during(aDayBefore))),
        found(VALIDITY_OVERLAPS, "/targets/0/versions/0/validFrom", "2018-08-24"),
        found(VALIDITY_OVERLAPS, "/targets/0/versions/1/validFrom", "2023-12-31"));
    assertFindings(
        List.of(),
        List.of(
            target(
                "NQ11-5",
                SampleVersion.quoted(RATE).during(BEFORE),
                SampleVersion.quoted(RATE).during(aDayBefore))),
        found(VALIDITY_OVERLAPS, "/targets/0/versions/0/validFrom", "2018-08-24"),
        found(VALIDITY_OVERLAPS, "/targets/0/versions/1/validFrom", "2023-12-31"));
    Target sound =
        target(
            "NQ11-5",
            SampleVersion.enacted(RATE).during(BEFORE),
            SampleVersion.enacted(RATE).named("NQ05-2024").during(AFTER),
            SampleVersion.quoted(RATE),
            SampleVersion.quoted(RATE).named("BC-2022"));
    assertEquals(
        Judged.sound(new Publication(List.of(sound), List.of(), 4, 0)), publish(List.of(), sound));
  }

  @Test
  void all_findings_of_a_document_are_told_at_once() {
    assertFindings(
        List.of(SampleTargets.works()),
        List.of(
            new Target(
                "NQ11-4",
                "5",
                SampleTargets.works().name(),
                List.of(
                    SampleVersion.enacted(RATE).threshold(Ratio.of(1, 2)).version(),
                    SampleVersion.quoted("UNKNOWN").named("BC-2024").version())),
            SampleTargets.studied(),
            SampleTargets.studied()),
        found(DEFINITION_CHANGED, "/targets/0", "NQ11-4"),
        found(DEFINITION_CHANGED, "/targets/0/versions/0", "NQ11-2018"),
        found(INDICATOR_UNKNOWN, "/targets/0/versions/1/indicator", "UNKNOWN"),
        found(CODE_TWICE, "/targets/2", "NQ11-1B"));
  }

  @Test
  void what_is_new_can_be_kept() {
    Targets targets = new InMemoryTargets(new InMemoryCatalogues(catalogue));
    Target first = target("NQ11-4", SampleVersion.enacted(RATE));
    targets.add(publication(publish(targets.all(), first)).additions());
    targets.add(publication(publish(targets.all(), SampleTargets.targets().get(0))).additions());
    Target both = target("NQ11-4", SampleVersion.enacted(RATE), SampleVersion.quoted(RATE));
    targets.add(publication(publish(targets.all(), both)).additions());
    assertEquals(List.of(SampleTargets.studied(), both), targets.all());
    assertEquals(0, publication(publish(targets.all(), both)).created());
  }

  @Test
  void what_ends_can_be_kept_with_its_successor() {
    Targets targets = new InMemoryTargets(new InMemoryCatalogues(catalogue));
    Target first = target("NQ11-4", SampleVersion.enacted(RATE));
    targets.add(publication(publish(List.of(), first)).additions());
    Publication next = publication(publish(targets.all(), target("NQ11-4", SUCCESSOR)));
    next.ended().forEach(targets::end);
    targets.add(next.additions());
    assertEquals(List.of(target("NQ11-4", ENDED, SUCCESSOR)), targets.all());
    assertEquals(
        Judged.sound(new Publication(List.of(), List.of(), 0, 1)), publish(targets.all(), first));
  }

  private Judged<Publication> publish(List<Target> published, Target... document) {
    return new PublishTargets(published, catalogue).examine(List.of(document));
  }

  private void assertFindings(List<Target> published, List<Target> document, Finding... expected) {
    assertEquals(
        Judged.unsound(List.of(expected)), publish(published, document.toArray(Target[]::new)));
  }

  private static Publication publication(Judged<Publication> judged) {
    return judged.orElseThrow(findings -> new IllegalStateException(findings.toString()));
  }

  private static Finding found(FindingCode code, String pointer, String value) {
    return Finding.blocking(code, pointer, value, null);
  }

  private static Target target(String code, SampleVersion... versions) {
    return new Target(
        code,
        "4",
        "Công trình xây dựng được công khai",
        List.of(versions).stream().map(SampleVersion::version).toList());
  }
}
