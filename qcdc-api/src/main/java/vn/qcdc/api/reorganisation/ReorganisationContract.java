package vn.qcdc.api.reorganisation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.contract.model.Act;
import vn.qcdc.api.contract.model.ActKind;
import vn.qcdc.api.contract.model.ChangeCount;
import vn.qcdc.api.contract.model.ChangeKind;
import vn.qcdc.api.contract.model.Heir;
import vn.qcdc.api.contract.model.Level;
import vn.qcdc.api.contract.model.Reorganisation;
import vn.qcdc.api.contract.model.ReorganisationOutcome;
import vn.qcdc.api.contract.model.ReorganisationStatus;
import vn.qcdc.api.contract.model.SheetRef;
import vn.qcdc.api.contract.model.Succession;
import vn.qcdc.api.contract.model.Unit;
import vn.qcdc.api.contract.model.UnitKind;
import vn.qcdc.api.contract.model.UnitRef;
import vn.qcdc.api.contract.model.UnitShift;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.finding.Place;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.UnitDraft;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.reorganisation.ActDraft;
import vn.qcdc.domain.reorganisation.Consequences;
import vn.qcdc.domain.reorganisation.Effect;
import vn.qcdc.domain.reorganisation.Outcome;
import vn.qcdc.domain.reorganisation.ReorganisationDraft;
import vn.qcdc.domain.reorganisation.Shift;

/** Reorganisations as the contract shows them. */
final class ReorganisationContract {

  /** Of each list in an answer; the counts say how many there are. */
  private static final int MOST_LISTED = 1000;

  private final UnitTree eve;
  private final UnitTree day;

  /**
   * The day as it would be without the reorganisation; units that an annulment takes back stand
   * here alone.
   */
  private final UnitTree without;

  private ReorganisationContract(Outcome outcome) {
    this.eve = outcome.before().asOf(outcome.day().minusDays(1), Hierarchy.TERRITORY);
    this.day = outcome.after().asOf(outcome.day(), Hierarchy.TERRITORY);
    this.without = outcome.before().asOf(outcome.day(), Hierarchy.TERRITORY);
  }

  static ReorganisationDraft draft(vn.qcdc.api.contract.model.ReorganisationDraft body) {
    List<Act> acts = body.getActs();
    String day = body.getEffectiveOn().toString();
    return new ReorganisationDraft(
        Place.item(""),
        body.getReorganisation(),
        body.getNumber(),
        body.getIssuer(),
        body.getIssuedOn().toString(),
        day,
        IntStream.range(0, acts.size())
            .mapToObj(i -> draft(acts.get(i), "/acts/" + i, day))
            .toList());
  }

  /** The day is that of what it undoes. */
  static ReorganisationDraft draft(vn.qcdc.api.contract.model.AnnulmentDraft body) {
    return new ReorganisationDraft(
        Place.item(""),
        body.getReorganisation(),
        body.getNumber(),
        body.getIssuer(),
        body.getIssuedOn().toString(),
        "",
        List.of());
  }

  private static ActDraft draft(Act act, String pointer, String day) {
    Place place = Place.item(pointer);
    List<String> external = act.getExternalCodes();
    return new ActDraft(
        place,
        act.getAct().name(),
        orEmpty(act.getUnit()),
        orEmpty(act.getSuccessor()),
        orEmpty(act.getWeight()),
        orEmpty(act.getWeighedBy()),
        new UnitDraft(
            place,
            orEmpty(act.getCode()),
            orEmpty(act.getKind()),
            orEmpty(act.getLevel()),
            orEmpty(act.getType()),
            orEmpty(act.getName()),
            orEmpty(act.getParent()),
            orEmpty(act.getPartyParent()),
            day,
            external == null ? "" : String.join(" ", external)));
  }

  private static String orEmpty(@Nullable Object said) {
    return said == null ? "" : said.toString();
  }

  /**
   * @param today for what is announced and what is in force
   */
  static Reorganisation header(
      vn.qcdc.domain.reorganisation.Reorganisation reorganisation, LocalDate today) {
    return new Reorganisation()
        .reorganisation(reorganisation.code())
        .number(reorganisation.decision().number())
        .issuer(reorganisation.decision().issuer())
        .issuedOn(reorganisation.decision().issuedOn())
        .effectiveOn(reorganisation.effectiveOn())
        .status(status(reorganisation, today))
        .recordedBy(reorganisation.recorded().by())
        .recordedAt(reorganisation.recorded().at().atOffset(ZoneOffset.UTC))
        .annuls(reorganisation.annuls())
        .annulledBy(reorganisation.annulledBy());
  }

  private static ReorganisationStatus status(
      vn.qcdc.domain.reorganisation.Reorganisation reorganisation, LocalDate today) {
    if (reorganisation.annulledBy() != null) {
      return ReorganisationStatus.ANNULLED;
    }
    return reorganisation.isAhead(today)
        ? ReorganisationStatus.ANNOUNCED
        : ReorganisationStatus.IN_FORCE;
  }

  static ReorganisationOutcome outcome(Outcome outcome, List<ActDraft> acts, LocalDate today) {
    return new ReorganisationContract(outcome)
        .whole(outcome, acts)
        .reorganisation(header(outcome.reorganisation(), today));
  }

  private ReorganisationOutcome whole(Outcome outcome, List<ActDraft> acts) {
    Effect effect = outcome.effect();
    List<Shift> shifts =
        effect.shifts(outcome.day()).stream().filter(shift -> !shift.kinds().isEmpty()).toList();
    return new ReorganisationOutcome()
        .acts(acts.stream().map(ReorganisationContract::act).toList())
        .counts(counts(shifts))
        .changes(shifts.stream().limit(MOST_LISTED).map(this::shift).toList())
        .successions(
            Stream.concat(effect.begun().stream(), effect.dropped().stream())
                .limit(MOST_LISTED)
                .map(this::succession)
                .toList())
        .consequences(consequences(outcome.consequences()));
  }

  private static Act act(ActDraft act) {
    UnitDraft facts = act.facts();
    String external = facts.externalCodes();
    return new Act()
        .act(ActKind.fromValue(act.act()))
        .unit(orNull(act.unit()))
        .successor(orNull(act.successor()))
        .weight(act.weight().isEmpty() ? null : Long.valueOf(act.weight()))
        .weighedBy(orNull(act.weighedBy()))
        .code(orNull(facts.code()))
        .kind(facts.kind().isEmpty() ? null : UnitKind.fromValue(facts.kind()))
        .level(facts.level().isEmpty() ? null : Level.fromValue(facts.level()))
        .type(orNull(facts.type()))
        .name(orNull(facts.name()))
        .parent(orNull(facts.parent()))
        .partyParent(orNull(facts.partyParent()))
        .externalCodes(external.isEmpty() ? null : List.of(external.split("\\s+")));
  }

  private static @Nullable String orNull(String said) {
    return said.isEmpty() ? null : said;
  }

  private List<ChangeCount> counts(List<Shift> shifts) {
    Map<ChangeCount, Integer> counts = new LinkedHashMap<>();
    for (Shift shift : shifts) {
      UnitSnapshot unit = seen(shift.change().unit()).orElseThrow();
      shift.kinds().forEach(kind -> counts.merge(count(kind, unit), 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .map(counted -> counted.getKey().units(counted.getValue()))
        .sorted(
            Comparator.comparing(ChangeCount::getChange)
                .thenComparing(ChangeCount::getKind)
                .thenComparing(ChangeCount::getLevel))
        .toList();
  }

  private static ChangeCount count(
      vn.qcdc.domain.reorganisation.ChangeKind kind, UnitSnapshot unit) {
    return new ChangeCount()
        .change(ChangeKind.fromValue(kind.name()))
        .level(Level.fromValue(unit.level().name()))
        .kind(UnitKind.fromValue(unit.kind().name()));
  }

  /** On the day if it stands then. */
  private Optional<UnitSnapshot> seen(UnitId unit) {
    return day.unit(unit).or(() -> without.unit(unit)).or(() -> eve.unit(unit));
  }

  private @Nullable UnitRef ref(UnitId unit) {
    return seen(unit).map(UnitContract.MAP::ref).orElse(null);
  }

  private UnitShift shift(Shift shift) {
    UnitId unit = shift.change().unit();
    return new UnitShift()
        .changes(
            shift.kinds().stream().sorted().map(kind -> ChangeKind.fromValue(kind.name())).toList())
        .before(eve.unit(unit).map(each -> unit(each, eve)).orElse(null))
        .after(day.unit(unit).map(each -> unit(each, day)).orElse(null));
  }

  private static Unit unit(UnitSnapshot unit, UnitTree tree) {
    return UnitContract.MAP.unit(
        unit, Optional.ofNullable(unit.parent()).flatMap(tree::unit).orElse(null));
  }

  private Succession succession(vn.qcdc.domain.organisation.Succession succession) {
    return new Succession()
        .predecessor(eve.unit(succession.predecessor()).map(UnitContract.MAP::ref).orElse(null))
        .day(succession.day())
        .whole(succession.isWhole())
        .weighedBy(succession.weighedBy())
        .heirs(
            succession.heirs().stream()
                .map(
                    heir ->
                        new Heir()
                            .unit(ref(heir.unit()))
                            .weight(succession.weighedBy() == null ? null : heir.weight()))
                .toList());
  }

  private vn.qcdc.api.contract.model.Consequences consequences(Consequences consequences) {
    return new vn.qcdc.api.contract.model.Consequences()
        .restatedSheets(consequences.restated())
        .strandedSheets(consequences.stranded().size())
        .stranded(consequences.stranded().stream().limit(MOST_LISTED).map(this::sheet).toList());
  }

  private SheetRef sheet(SheetKey key) {
    return new SheetRef()
        .form(key.form())
        .unit(eve.unit(key.unit()).map(UnitContract.MAP::ref).orElse(null))
        .period(key.period().code());
  }
}
