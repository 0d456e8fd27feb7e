package vn.qcdc.domain.examination;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.catalogue.Form;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.Succession;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.submission.BlankSheet;
import vn.qcdc.domain.submission.SheetReference;
import vn.qcdc.domain.time.PeriodType;

/**
 * Examines sheets that stand. Reads for all of them at once, three times in all, so hand over some
 * hundred; writes nothing.
 */
public final class ExamineSheets {

  private final Catalogues catalogues;
  private final Organisations organisations;
  private final Sheets sheets;
  private final RegisterCounts registers;

  public ExamineSheets(
      Catalogues catalogues, Organisations organisations, Sheets sheets, RegisterCounts registers) {
    this.catalogues = catalogues;
    this.organisations = organisations;
    this.sheets = sheets;
    this.registers = registers;
  }

  /** What all sheets of one call are held against. */
  private record Basis(SheetReference reference, Carriers carriers, List<Rule> rules) {

    Stream<BlankSheet> blanks(Collection<SheetKey> keys) {
      return keys.stream().flatMap(key -> reference.find(key).stream());
    }
  }

  /**
   * What does not add up on each of those of the sheets that stand; sheets without discrepancy map
   * to an empty list; sheets that do not stand are absent.
   */
  public Map<SheetKey, List<Discrepancy>> examine(Collection<SheetKey> keys) {
    Basis basis = basis(keys);
    Map<SheetKey, KeptSheet> standing = sheets.find(keys, null);
    Surroundings around = new Surroundings(withNeighbours(standing, basis), basis.carriers());
    Map<SheetKey, List<Discrepancy>> found = new HashMap<>();
    standing.forEach((key, kept) -> found.put(key, examine(kept, basis, around)));
    return found;
  }

  /**
   * The sheets whose discrepancies may change when these do, themselves included; some of them may
   * not be there. What follows from another map or catalogue is not among them.
   */
  public Set<SheetKey> touchedBy(Collection<SheetKey> changed) {
    Basis basis = basis(changed);
    return Stream.concat(
            changed.stream(),
            basis
                .blanks(changed)
                .flatMap(
                    blank ->
                        basis.rules().stream()
                            .flatMap(rule -> rule.bearsOn(blank, basis.carriers()))))
        .collect(toCollection(LinkedHashSet::new));
  }

  private static List<Discrepancy> examine(KeptSheet kept, Basis basis, Surroundings around) {
    return basis.reference().find(kept.sheet().key()).stream()
        .map(blank -> new Subject(blank, kept))
        .flatMap(subject -> basis.rules().stream().flatMap(rule -> rule.examine(subject, around)))
        .toList();
  }

  private Map<SheetKey, KeptSheet> withNeighbours(Map<SheetKey, KeptSheet> standing, Basis basis) {
    Set<SheetKey> neighbours =
        basis
            .blanks(standing.keySet())
            .flatMap(
                blank ->
                    basis.rules().stream().flatMap(rule -> rule.looksAt(blank, basis.carriers())))
            .filter(key -> !standing.containsKey(key))
            .collect(toSet());
    Map<SheetKey, KeptSheet> all = new HashMap<>(standing);
    if (!neighbours.isEmpty()) {
      all.putAll(sheets.find(neighbours, null));
    }
    return all;
  }

  private Basis basis(Collection<SheetKey> keys) {
    Catalogue catalogue = catalogues.current();
    Organisation organisation = organisations.current();
    List<Rule> rules = new ArrayList<>(OwnRules.IN_FORCE);
    rules.addAll(
        DeclaredRule.of(catalogue, new RegistersOfSheets(catalogue, organisation, registers)));
    return new Basis(
        new SheetReference(catalogue, organisation),
        new Carriers(catalogue, organisation, spans(keys, catalogue, organisation)),
        rules);
  }

  /** Spans cannot be foreseen: those of the units and of their kin through reorganisations. */
  private List<SheetKey> spans(
      Collection<SheetKey> keys, Catalogue catalogue, Organisation organisation) {
    Set<String> forms =
        catalogue.forms().stream()
            .filter(form -> form.periodType() == PeriodType.SPAN)
            .map(Form::code)
            .collect(toSet());
    Set<UnitId> units =
        keys.stream().map(SheetKey::unit).flatMap(unit -> kin(unit, organisation)).collect(toSet());
    return forms.isEmpty() || units.isEmpty() ? List.of() : sheets.spans(units, forms);
  }

  private static Stream<UnitId> kin(UnitId unit, Organisation organisation) {
    return Stream.of(
            Stream.of(unit),
            organisation.successionsTo(unit).stream().map(Succession::predecessor),
            organisation.successionsOf(unit).stream()
                .flatMap(each -> each.heirs().stream().map(Succession.Heir::unit)))
        .flatMap(units -> units);
  }
}
