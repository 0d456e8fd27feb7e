package vn.qcdc.domain.petition;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static vn.qcdc.domain.petition.SamplePetition.MONDAY;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.qcdc.domain.SampleTable;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.matter.Act;
import vn.qcdc.domain.matter.InMemoryMatters;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.matter.LifeCycles;
import vn.qcdc.domain.matter.Matter;
import vn.qcdc.domain.matter.MoveMatter;
import vn.qcdc.domain.matter.Moved;
import vn.qcdc.domain.matter.SampleMatter;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.organisation.Succession;

/** Every state with every act: where it leads, or why it does not. */
class PetitionLifeTest {

  private static final Map<Kind, Map<Act, String>> FORBIDDEN =
      SampleTable.read(PetitionLifeTest.class, "forbidden.csv")
          .collect(
              toMap(
                  row -> Kind.valueOf(row.get(0)),
                  row -> Map.of(Act.valueOf(row.get(1)), row.get(2)),
                  PetitionLifeTest::both));

  /** The commune's heir is the district, so that the same unit will do for every act. */
  private static final Organisation ORGANISATION =
      Organisation.of(
          SampleOrganisation.units(),
          List.of(
              Succession.whole(
                  SampleOrganisation.HIEP_HUNG,
                  MONDAY.plusYears(1),
                  SampleOrganisation.PHUNG_HIEP)));

  private final PetitionLife life = new PetitionLife();
  private final MoveMatter moveMatter =
      new MoveMatter(new InMemoryMatters(), new LifeCycles(List.of(life)), 30);

  /** One way of a row: an act, what is said with it, and where it leads or what is found. */
  private record Expected(Act act, String outcome, String state, String finding) {

    static Expected of(String written) {
      String[] sides = written.split("[>!]", -1);
      String[] said = sides[0].split(":", -1);
      boolean leads = written.contains(">");
      return new Expected(
          Act.valueOf(said[0]),
          said.length > 1 ? said[1] : "",
          leads ? sides[1] : "",
          leads ? "" : sides[1]);
    }
  }

  static Stream<Arguments> states() {
    return SampleTable.read(PetitionLifeTest.class, "ways.csv")
        .map(
            row ->
                Arguments.of(
                    Kind.valueOf(row.get(0)),
                    row.get(1),
                    SamplePetition.details(row.get(2)),
                    Stream.of(row.get(3).split(" "))
                        .filter(way -> !way.isEmpty())
                        .map(Expected::of)
                        .toList()));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("states")
  void every_act_leads_where_the_table_says_and_nowhere_else(
      Kind kind, String state, Map<String, String> details, List<Expected> ways) {
    Matter matter = SamplePetition.in(kind, state, details);
    assertEquals(ways.stream().map(Expected::act).collect(toSet()), life.allowed(matter));
    for (Expected way : ways) {
      Judged<Moved> moved = moved(matter, way);
      assertEquals(
          way.state().isEmpty() ? way.finding() : way.state(),
          moved.fold(
              sound -> sound.after().state().code(), findings -> findings.get(0).code().name()),
          way.toString());
    }
    for (Act act : EnumSet.complementOf(EnumSet.copyOf(withOne(life.allowed(matter))))) {
      if (act != Act.TAKE_IN) {
        assertEquals(expected(kind, act, matter), refusal(matter, act), act.name());
      }
    }
  }

  private static Set<Act> withOne(Set<Act> acts) {
    Set<Act> some = EnumSet.of(Act.TAKE_IN);
    some.addAll(acts);
    return some;
  }

  private static Finding expected(Kind kind, Act act, Matter matter) {
    String clause = FORBIDDEN.getOrDefault(kind, Map.of()).get(act);
    if (clause == null
        && matter.state() instanceof Obstructed obstructed
        && (act == Act.ACCEPT || act == Act.FILE)) {
      clause = obstructed.obstacle().clause();
    }
    return clause == null
        ? Finding.blocking(
            FindingCode.ACT_NOT_OPEN,
            "/act",
            matter.state().code(),
            Occasion.names(new PetitionLife().allowed(matter)))
        : Finding.blocking(FindingCode.ACT_AGAINST_LAW, "/act", act.name(), clause);
  }

  private Finding refusal(Matter matter, Act act) {
    return moved(matter, new Expected(act, "", "", ""))
        .fold(sound -> fail(act + " led to " + sound.after()), findings -> findings.get(0));
  }

  private Judged<Moved> moved(Matter matter, Expected way) {
    return moveMatter.decide(
        matter,
        SamplePetition.move(
            way.act(), way.outcome().isEmpty() ? null : way.outcome(), MONDAY.plusDays(1)),
        SampleMatter.setting(ORGANISATION));
  }

  @Test
  void the_table_has_every_state() {
    Set<String> all = Set.of("RECEIVED", "FIT", "NOT_FIT", "NOT_OURS", "ACCEPTED", "EXECUTED");
    assertTrue(states().map(row -> (String) row.get()[1]).collect(toSet()).containsAll(all));
    assertEquals(
        16 + 11 + 6,
        states().map(row -> Arrays.asList(row.get()).subList(0, 3)).distinct().count());
  }

  @Test
  void what_is_no_state_of_the_kind_is_not_made_one() {
    assertThrows(
        IllegalArgumentException.class, () -> life.state(Kind.COMPLAINT, "CONCLUDED", Map.of()));
    assertThrows(
        IllegalArgumentException.class, () -> life.state(Kind.COMPLAINT, "ACCEPTED", Map.of()));
    assertThrows(
        IllegalArgumentException.class, () -> life.state(Kind.FEEDBACK, "ACCEPTED", Map.of()));
  }

  private static Map<Act, String> both(Map<Act, String> one, Map<Act, String> other) {
    return Stream.of(one, other)
        .flatMap(each -> each.entrySet().stream())
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
