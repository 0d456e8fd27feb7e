package vn.qcdc.domain.reorganisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Placement;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.organisation.SampleUnit;
import vn.qcdc.domain.organisation.Succession;
import vn.qcdc.domain.organisation.Unit;
import vn.qcdc.domain.organisation.UnitCode;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.organisation.UnitName;
import vn.qcdc.domain.time.Validity;

/** However absurd a draft is, it ends in findings or in an organisation that is sound. */
class RandomDraftsTest {

  private static final int EVENTS = 60;

  private int soundOnes;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatever_is_entered_and_annulled_the_organisation_stays_sound(long seed) {
    RandomDrafts random = new RandomDrafts(new SplittableRandom(seed));
    SampleRegister register = new SampleRegister(random.units());
    for (int i = 0; i < EVENTS; i++) {
      String what = "seed " + seed + ", event " + i;
      try {
        change(register, random, i);
        assertSound(register.organisations.current(), what);
      } catch (RuntimeException bug) {
        throw new AssertionError(what, bug);
      }
    }
    assertTrue(soundOnes > EVENTS / 12, () -> "Only " + soundOnes + " were sound, seed " + seed);
  }

  private void change(SampleRegister register, RandomDrafts random, int i) {
    List<Reorganisation> known = register.reorganisations.all();
    Set<Object> before = register.contents();
    boolean isSound;
    if (!known.isEmpty() && random.oneOf(4)) {
      isSound =
          register
              .judgeAnnulment(random.pick(known).code(), SampleReorganisation.of("BB" + i))
              .fold(outcome -> true, findings -> false);
    } else {
      SampleReorganisation draft = random.draft("NQ" + i, register.organisations.current());
      List<Outcome> rehearsed =
          register
              .reorganiseUnits()
              .rehearse(List.of(draft.draft()), SampleRegister.RECORDED, Function.identity())
              .fold(outcomes -> outcomes, findings -> List.of());
      assertEquals(before, register.contents());
      isSound = register.judge(draft).fold(outcomes -> true, findings -> false);
      assertEquals(!rehearsed.isEmpty(), isSound, "A rehearsal finds the same");
    }
    if (isSound) {
      soundOnes++;
    } else {
      assertEquals(before, register.contents());
    }
  }

  /** Looked at from outside, day by day. */
  private static void assertSound(Organisation organisation, String what) {
    Set<LocalDate> days = new TreeSet<>(organisation.changes(LocalDate.MIN, LocalDate.MAX));
    for (LocalDate day : days) {
      Set<String> codes = new HashSet<>();
      for (Unit unit : organisation.units()) {
        String where = what + ", " + day + ", " + unit;
        List<UnitName> names =
            unit.names().stream().filter(name -> name.validity().includes(day)).toList();
        List<UnitCode> borne =
            unit.codes().stream().filter(code -> code.validity().includes(day)).toList();
        List<Placement> places =
            unit.placements().stream().filter(each -> each.validity().includes(day)).toList();
        if (names.isEmpty()) {
          assertEquals(List.of(), borne, where);
          assertEquals(List.of(), places, where);
          continue;
        }
        assertEquals(1, names.size(), where);
        assertEquals(1, borne.stream().filter(code -> code.scheme().equals("qcdc")).count(), where);
        borne.forEach(
            code -> assertTrue(codes.add(code.scheme() + ":" + code.code()), where + code));
        assertPlaces(organisation, unit, names.get(0), places, day, where);
      }
    }
    assertSuccessions(organisation, what);
  }

  private static void assertPlaces(
      Organisation organisation,
      Unit unit,
      UnitName name,
      List<Placement> places,
      LocalDate day,
      String where) {
    long inTerritory =
        places.stream().filter(each -> each.hierarchy() == Hierarchy.TERRITORY).count();
    boolean top = unit.kind() == UnitKind.TERRITORY && name.level() == Level.PROVINCE;
    assertTrue(inTerritory == 1 || (top && inTerritory == 0), where);
    assertTrue(places.size() - inTerritory <= 1, where);
    for (Placement place : places) {
      Unit parent = organisation.unit(place.parent()).orElseThrow();
      UnitName above = parent.nameOn(day).orElseThrow(() -> new AssertionError(where));
      if (place.hierarchy() == Hierarchy.PARTY) {
        assertEquals(UnitKind.PARTY_ORGANISATION, parent.kind(), where);
      } else {
        int order = above.level().compareTo(name.level());
        assertEquals(UnitKind.TERRITORY, parent.kind(), where);
        assertTrue(unit.kind() == UnitKind.TERRITORY ? order < 0 : order == 0, where);
      }
      Set<UnitId> seen = new HashSet<>();
      Optional<UnitId> at = Optional.of(unit.id());
      while (at.isPresent()) {
        assertTrue(seen.add(at.get()), where + " is below itself");
        at = organisation.unit(at.get()).orElseThrow().parentOn(day, place.hierarchy());
      }
    }
  }

  private static void assertSuccessions(Organisation organisation, String what) {
    Set<List<Object>> once = new HashSet<>();
    for (Succession passed : organisation.successions()) {
      assertTrue(once.add(List.of(passed.predecessor(), passed.day())), what + passed);
      assertTrue(stands(organisation, passed.predecessor(), passed.day().minusDays(1)), what);
      passed
          .heirs()
          .forEach(heir -> assertTrue(stands(organisation, heir.unit(), passed.day()), what));
    }
  }

  private static boolean stands(Organisation organisation, UnitId unit, LocalDate day) {
    return organisation.unit(unit).flatMap(each -> each.nameOn(day)).isPresent();
  }

  /** Often right, often not. */
  private static final class RandomDrafts {

    private static final String[] KINDS = {
      "ESTABLISH",
      "MERGE",
      "MERGE",
      "SPLIT",
      "RENAME",
      "RETYPE",
      "RECODE",
      "MOVE",
      "DISSOLVE",
      "ABOLISH_LEVEL",
      "GIẢI THỂ",
      ""
    };
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private final SplittableRandom random;

    RandomDrafts(SplittableRandom random) {
      this.random = random;
    }

    boolean oneOf(int many) {
      return random.nextInt(many) == 0;
    }

    <T> T pick(List<T> all) {
      return all.get(random.nextInt(all.size()));
    }

    /** The sample and some communes, hamlets and Party organisations besides. */
    List<Unit> units() {
      List<Unit> units = new ArrayList<>(SampleOrganisation.units());
      for (int i = 0; i < 12; i++) {
        UnitId commune = new UnitId(100 + i);
        units.add(
            SampleUnit.of(commune)
                .named(Level.COMMUNE, "xã", "Số " + i)
                .coded("C" + i)
                .coded("gso", "G" + i)
                .below(
                    random.nextBoolean()
                        ? SampleOrganisation.PHUNG_HIEP
                        : SampleOrganisation.LONG_MY)
                .unit());
        Validity held =
            new Validity(SampleUnit.FOUNDED, random.nextBoolean() ? null : day().plusDays(1));
        units.add(
            SampleUnit.of(new UnitId(200 + i))
                .during(held)
                .named(Level.HAMLET, "ấp", "Số " + i)
                .coded("H" + i)
                .below(commune)
                .unit());
        units.add(
            SampleUnit.of(new UnitId(300 + i))
                .kind(UnitKind.PARTY_ORGANISATION)
                .named(Level.COMMUNE, "đảng bộ", "Đảng bộ xã Số " + i)
                .coded("P" + i)
                .below(commune)
                .inPartyBelow(i == 0 ? SampleOrganisation.DISTRICT_PARTY : new UnitId(299 + i))
                .unit());
      }
      return units;
    }

    private LocalDate day() {
      return FIRST.plusMonths(random.nextInt(5));
    }

    SampleReorganisation draft(String code, Organisation organisation) {
      SampleReorganisation draft = SampleReorganisation.of(code).on(day());
      List<String> codes =
          organisation.units().stream()
              .flatMap(unit -> unit.codes().stream())
              .flatMap(
                  each ->
                      each.scheme().equals(UnitCode.OWN_SCHEME)
                          ? Stream.of(each.code(), each.code(), each.code())
                          : Stream.of(each.scheme() + ":" + each.code()))
              .toList();
      List<String> territory = codes.stream().filter(c -> c.matches("[C9].*")).toList();
      int acts = 1 + random.nextInt(oneOf(3) ? 12 : 2);
      for (int i = 0; i < acts; i++) {
        act(draft, codes, territory);
      }
      return draft;
    }

    private void act(SampleReorganisation draft, List<String> codes, List<String> territory) {
      String act = KINDS[random.nextInt(KINDS.length)];
      String unit = oneOf(15) ? "??" : pick(oneOf(3) ? codes : territory);
      switch (act) {
        case "ESTABLISH" ->
            draft.establish(
                code(codes),
                oneOf(4) ? "PARTY_ORGANISATION" : oneOf(6) ? "AGENCY" : "TERRITORY",
                level(),
                "xã",
                "Mới",
                pick(territory),
                oneOf(3) ? pick(codes) : "",
                oneOf(6) ? "gso:" + random.nextInt(9) : "");
        case "MERGE" -> draft.merge(unit, pick(oneOf(3) ? codes : territory));
        case "SPLIT" -> {
          String weight = oneOf(2) ? "" : String.valueOf(random.nextInt(1000));
          String by = weight.isEmpty() ? "" : "dân số";
          draft.split(unit, oneOf(2) ? unit : pick(territory), weight, by);
          draft.split(unit, oneOf(4) ? code(codes) : pick(territory), weight, by);
        }
        case "RENAME" -> draft.rename(unit, "Tên " + random.nextInt(3));
        case "RETYPE" -> draft.retype(unit, "phường", oneOf(2) ? "" : level());
        case "RECODE" ->
            draft.recode(
                unit, oneOf(4) ? "" : code(codes), oneOf(2) ? "gso:" + random.nextInt(40) : "");
        case "MOVE" ->
            draft.move(
                unit, oneOf(3) ? "" : pick(territory), oneOf(2) ? "P" + random.nextInt(13) : "");
        case "DISSOLVE" -> draft.dissolve(oneOf(2) ? unit : "H" + random.nextInt(13));
        case "ABOLISH_LEVEL" -> draft.abolish(oneOf(2) ? "93" : unit, level());
        default -> draft.act(act, unit, unit);
      }
    }

    private String code(List<String> codes) {
      return oneOf(3) ? pick(codes) : "N" + random.nextInt(60);
    }

    private String level() {
      return oneOf(12) ? "XÃ" : pick(List.of(Level.values())).name();
    }
  }
}
