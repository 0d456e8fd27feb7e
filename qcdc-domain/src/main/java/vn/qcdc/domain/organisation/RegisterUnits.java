package vn.qcdc.domain.organisation;

import static vn.qcdc.domain.finding.FindingCode.CODE_TWICE;
import static vn.qcdc.domain.finding.FindingCode.UNIT_DIFFERS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  public RegisterUnits(Organisations organisations) {
    this.organisations = organisations;
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
    KnownUnits known = new KnownUnits(organisation);
    List<Finding> findings = new ArrayList<>();
    List<Unit> created = new ArrayList<>();
    Set<String> codes = new HashSet<>();
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
        sound.map(e -> known.enter(e.toUnit(organisations.nextId()))).ifPresent(created::add);
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
    return entry.codes().stream()
        .filter(known::isTaken)
        .map(code -> found(CODE_TWICE, draft, column(code), code.code()))
        .toList();
  }

  private static String column(UnitCode code) {
    return code.scheme().equals(UnitCode.OWN_SCHEME) ? "code" : "external_codes";
  }

  private static Finding found(FindingCode code, UnitDraft draft, String column, String value) {
    return Finding.blocking(code, UnitReading.at(draft, column), value, null);
  }
}
