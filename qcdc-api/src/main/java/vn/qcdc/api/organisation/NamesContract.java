package vn.qcdc.api.organisation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.qcdc.api.contract.model.UnitAlias;
import vn.qcdc.api.contract.model.UnitCandidate;
import vn.qcdc.api.contract.model.UnitMatch;
import vn.qcdc.api.contract.model.UnitRef;
import vn.qcdc.domain.organisation.Alias;
import vn.qcdc.domain.organisation.Candidate;
import vn.qcdc.domain.organisation.Unit;
import vn.qcdc.domain.organisation.UnitCode;
import vn.qcdc.domain.organisation.UnitName;
import vn.qcdc.domain.organisation.UnitReferences;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;

/** Candidates and aliases as the contract shows them. */
final class NamesContract {

  private NamesContract() {}

  static UnitMatch match(String text, UnitTree tree, UnitReferences references, int limit) {
    List<Candidate> candidates = references.candidates(text, tree);
    UnitMatch match =
        new UnitMatch()
            .text(text)
            .found(candidates.size())
            .candidates(
                candidates.stream().limit(limit).map(each -> candidate(each, tree)).toList());
    Optional<UnitSnapshot> byCode = references.byCode(text, tree);
    byCode.ifPresent(unit -> match.unit(unit(unit, tree)).by(UnitMatch.ByEnum.CODE));
    if (byCode.isEmpty()) {
      references
          .byAlias(text, tree)
          .ifPresent(unit -> match.unit(unit(unit, tree)).by(UnitMatch.ByEnum.ALIAS));
    }
    return match;
  }

  static UnitAlias alias(Alias alias, Unit unit, LocalDate day) {
    return new UnitAlias()
        .id(alias.id())
        .text(alias.text())
        .unit(lastKnown(unit, day))
        .confirmedBy(alias.confirmedBy())
        .confirmedAt(alias.confirmedAt().atOffset(ZoneOffset.UTC));
  }

  private static UnitCandidate candidate(Candidate candidate, UnitTree tree) {
    return new UnitCandidate()
        .unit(unit(candidate.unit(), tree))
        .percent(candidate.percent())
        .name(UnitCandidate.NameEnum.fromValue(candidate.name().name()))
        .type(UnitCandidate.TypeEnum.fromValue(candidate.type().name()))
        .parent(UnitCandidate.ParentEnum.fromValue(candidate.parent().name()));
  }

  private static vn.qcdc.api.contract.model.Unit unit(UnitSnapshot unit, UnitTree tree) {
    return UnitContract.MAP.unit(
        unit, Optional.ofNullable(unit.parent()).flatMap(tree::unit).orElse(null));
  }

  /** An alias outlives its unit, which is then shown under its last name. */
  private static UnitRef lastKnown(Unit unit, LocalDate day) {
    UnitName last =
        unit.names().stream()
            .max(Comparator.comparing(name -> name.validity().from()))
            .orElseThrow();
    UnitName name = unit.nameOn(day).orElse(last);
    LocalDate then = name.validity().includes(day) ? day : name.validity().from();
    return new UnitRef()
        .code(unit.codeOn(then, UnitCode.OWN_SCHEME).orElse(unit.codes().get(0).code()))
        .name(name.name())
        .type(name.type())
        .level(vn.qcdc.api.contract.model.Level.fromValue(name.level().name()));
  }
}
