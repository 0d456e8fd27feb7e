package vn.qcdc.domain.reorganisation;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.qcdc.domain.catalogue.InMemoryCatalogues;
import vn.qcdc.domain.catalogue.SampleCatalogue;
import vn.qcdc.domain.figure.InMemorySheets;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.InMemoryAliases;
import vn.qcdc.domain.organisation.InMemoryOrganisations;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.organisation.SampleSimilarity;
import vn.qcdc.domain.organisation.Succession;
import vn.qcdc.domain.organisation.Unit;
import vn.qcdc.domain.organisation.UnitFacts;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitMatching;
import vn.qcdc.domain.organisation.UnitNaming;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;

/** A register of units that is kept in memory, with all that changes it and stands on it. */
final class SampleRegister {

  static final Recorded RECORDED =
      new Recorded("Nguyễn Thị Thuỷ", Instant.parse("2025-07-02T01:00:00Z"));

  final InMemoryOrganisations organisations;
  final InMemoryReorganisations reorganisations;
  final InMemorySheets sheets;
  final InMemoryAliases aliases;

  SampleRegister() {
    this(SampleOrganisation.units());
  }

  SampleRegister(Collection<Unit> units) {
    organisations = new InMemoryOrganisations(units);
    reorganisations = new InMemoryReorganisations(organisations);
    aliases = new InMemoryAliases(organisations);
    sheets = new InMemorySheets(organisations, new InMemoryCatalogues(SampleCatalogue.catalogue()));
  }

  /** All that an organisation holds, in no order. */
  Set<Object> contents() {
    Set<Object> contents = new HashSet<>();
    for (Unit unit : organisations.current().units()) {
      UnitFacts facts = unit.facts();
      Stream.of(facts.names(), facts.codes(), facts.placements())
          .flatMap(List::stream)
          .forEach(fact -> contents.add(List.of(unit.id(), unit.kind(), fact)));
    }
    contents.addAll(organisations.current().successions());
    return contents;
  }

  ReorganiseUnits reorganiseUnits() {
    return new ReorganiseUnits(
        organisations,
        reorganisations,
        sheets,
        new UnitNaming(aliases, new UnitMatching(new SampleSimilarity())));
  }

  AnnulReorganisation annulReorganisation() {
    return new AnnulReorganisation(organisations, reorganisations, sheets);
  }

  Judged<List<Outcome>> judge(SampleReorganisation... events) {
    return reorganiseUnits()
        .reorganise(
            Stream.of(events).map(SampleReorganisation::draft).toList(),
            RECORDED,
            Function.identity());
  }

  /** Must be sound. */
  List<Outcome> enter(SampleReorganisation... events) {
    return enter(Stream.of(events).map(SampleReorganisation::draft).toList());
  }

  List<Outcome> enter(List<ReorganisationDraft> drafts) {
    return reorganiseUnits()
        .reorganise(drafts, RECORDED, Function.identity())
        .orElseThrow(SampleRegister::refused);
  }

  /** Must not be sound. One line for each finding. */
  String findings(SampleReorganisation... events) {
    return judge(events).fold(SampleRegister::notRefused, SampleRegister::lines);
  }

  Judged<Outcome> judgeAnnulment(String annulled, SampleReorganisation annulment) {
    return annulReorganisation().annul(annulled, annulment.draft(), RECORDED);
  }

  /** Must be sound. */
  Outcome annul(String annulled, SampleReorganisation annulment) {
    return judgeAnnulment(annulled, annulment).orElseThrow(SampleRegister::refused);
  }

  String annulmentFindings(String annulled, SampleReorganisation annulment) {
    return judgeAnnulment(annulled, annulment)
        .fold(SampleRegister::notRefused, SampleRegister::lines);
  }

  UnitTree tree(LocalDate day) {
    return organisations.current().asOf(day, Hierarchy.TERRITORY);
  }

  /** {@code 31420 xã Phụng Hiệp < 934}; empty when the unit does not stand on the day. */
  String at(UnitId unit, LocalDate day) {
    return tree(day).unit(unit).map(each -> described(each, day)).orElse("");
  }

  /** The same, of the unit that bears a code on the day. */
  String at(String code, LocalDate day) {
    return tree(day).unit(code).map(each -> described(each, day)).orElse("");
  }

  UnitId id(String code, LocalDate day) {
    return tree(day).unit(code).orElseThrow(() -> new AssertionError(code + " on " + day)).id();
  }

  private String described(UnitSnapshot unit, LocalDate day) {
    String parent =
        tree(day).ancestors(unit.id()).stream()
            .reduce((upper, lower) -> lower)
            .map(UnitSnapshot::code)
            .orElse("-");
    return unit.code() + " " + unit.fullName() + " < " + parent;
  }

  /** {@code 31405 → 31420 60, 31417 40 (dân số)}, the codes being those of the two days. */
  String succession(String predecessor, LocalDate day) {
    UnitId unit = id(predecessor, day.minusDays(1));
    return organisations
        .current()
        .succession(unit, day)
        .map(
            found ->
                predecessor
                    + " → "
                    + found.heirs().stream().map(heir -> heir(heir, day)).collect(joining(", "))
                    + (found.weighedBy() == null ? "" : " (" + found.weighedBy() + ")"))
        .orElse(predecessor + " →");
  }

  private String heir(Succession.Heir heir, LocalDate day) {
    String code = tree(day).unit(heir.unit()).map(UnitSnapshot::code).orElse("?");
    return heir.weight() == 0 ? code : code + " " + heir.weight();
  }

  static String lines(List<Finding> findings) {
    return findings.stream()
        .map(
            found ->
                found.code()
                    + " @ "
                    + found.pointer()
                    + (found.value() == null ? "" : " = " + found.value())
                    + (found.expected() == null ? "" : " ! " + found.expected()))
        .collect(joining("\n"));
  }

  static RuntimeException refused(List<Finding> findings) {
    throw new AssertionError(lines(findings));
  }

  private static String notRefused(Object outcome) {
    throw new AssertionError("Not refused: " + outcome);
  }
}
