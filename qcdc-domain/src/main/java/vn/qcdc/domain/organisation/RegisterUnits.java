package vn.qcdc.domain.organisation;

import static vn.qcdc.domain.finding.FindingCode.CODE_TWICE;
import static vn.qcdc.domain.finding.FindingCode.LATER_CHANGE_KNOWN;
import static vn.qcdc.domain.finding.FindingCode.UNIT_DIFFERS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Judged;

/**
 * Registers units, all of them or none. A unit that is registered with the same content is left as
 * it is; with other content it is refused, because a registered unit changes only by a
 * reorganisation.
 */
public final class RegisterUnits {

  private final Organisations organisations;
  private final Aliases aliases;
  private final UnitMatching matching;

  public RegisterUnits(Organisations organisations, Aliases aliases, UnitMatching matching) {
    this.organisations = organisations;
    this.aliases = aliases;
    this.matching = matching;
  }

  /** What was, or in a rehearsal would be, done. */
  public record Registered(int created, int unchanged) {}

  public Judged<Registered> register(List<UnitDraft> drafts) {
    return examine(drafts, organisations.currentForUpdate()).fold(this::keep, Judged::unsound);
  }

  /** Keeps nothing. */
  public Judged<Registered> rehearse(List<UnitDraft> drafts) {
    return examine(drafts, organisations.current())
        .fold(
            found -> Judged.sound(new Registered(found.created.size(), found.unchanged)),
            Judged::unsound);
  }

  private record Examined(List<Unit> created, int unchanged) {}

  private Judged<Registered> keep(Examined examined) {
    organisations.add(examined.created());
    return Judged.sound(new Registered(examined.created().size(), examined.unchanged()));
  }

  private Judged<Examined> examine(List<UnitDraft> drafts, Organisation organisation) {
    KnownUnits known =
        new KnownUnits(organisation, new UnitReferences(organisation, aliases.current(), matching));
    List<Finding> findings = new ArrayList<>();
    List<Unit> created = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    Iterator<UnitId> ids = organisations.nextIds(drafts.size()).iterator();
    int unchanged = 0;
    for (UnitDraft draft : drafts) {
      if (!draft.code().isEmpty() && !codes.add(draft.code())) {
        findings.add(found(CODE_TWICE, draft, "code", draft.code()));
        continue;
      }
      Judged<UnitEntry> entry = new UnitReading(draft, known).read();
      Optional<UnitEntry> sound = entry.fold(Optional::of, f -> Optional.empty());
      Optional<Unit> registered = sound.flatMap(e -> known.registered(draft.code(), e.since()));
      findings.addAll(entry.fold(e -> conflicts(draft, e, registered, known), f -> f));
      if (registered.isPresent()) {
        unchanged++;
      } else {
        sound.map(e -> known.enter(e.toUnit(ids.next()))).ifPresent(created::add);
      }
    }
    return findings.isEmpty()
        ? Judged.sound(new Examined(created, unchanged))
        : Judged.unsound(findings);
  }

  private static List<Finding> conflicts(
      UnitDraft draft, UnitEntry entry, Optional<Unit> registered, KnownUnits known) {
    if (registered.isPresent()) {
      return entry.isThatOf(registered.get())
          ? List.of()
          : List.of(found(UNIT_DIFFERS, draft, "code", draft.code()));
    }
    Stream<Finding> taken =
        entry.codes().stream()
            .filter(known::isTaken)
            .map(code -> found(CODE_TWICE, draft, column(code), code.code()));
    Stream<Finding> outlasting =
        entry.placements().stream().flatMap(placed -> outlasting(draft, placed, known).stream());
    return Stream.concat(taken, outlasting).toList();
  }

  /** A unit has no end yet, so it cannot stand below one that is known to end. */
  private static Optional<Finding> outlasting(UnitDraft draft, Placement placed, KnownUnits known) {
    boolean territory = placed.hierarchy() == Hierarchy.TERRITORY;
    return known
        .unit(placed.parent())
        .flatMap(Unit::endsOn)
        .map(
            day ->
                Finding.blocking(
                    LATER_CHANGE_KNOWN,
                    draft.place().at(territory ? "parent" : "party_parent"),
                    territory ? draft.parent() : draft.partyParent(),
                    day.toString()));
  }

  private static String column(UnitCode code) {
    return code.scheme().equals(UnitCode.OWN_SCHEME) ? "code" : "external_codes";
  }

  private static Finding found(FindingCode code, UnitDraft draft, String column, String value) {
    return Finding.blocking(code, draft.place().at(column), value, null);
  }
}
