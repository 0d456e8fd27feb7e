package vn.qcdc.domain.examination;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import vn.qcdc.domain.catalogue.Catalogue;
import vn.qcdc.domain.catalogue.Check;
import vn.qcdc.domain.catalogue.Register;
import vn.qcdc.domain.catalogue.Relation.RegisterCount;
import vn.qcdc.domain.examination.RegisterCounts.Holder;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.submission.BlankSheet;

/**
 * What the registers hold for sheets that are looked at together: each sheet is asked for once,
 * about all registers that its figures are held against.
 */
final class RegistersOfSheets {

  private final Catalogue catalogue;
  private final Organisation organisation;
  private final RegisterCounts counts;
  private final Map<SheetKey, Map<Register, SortedMap<String, Long>>> known = new HashMap<>();

  RegistersOfSheets(Catalogue catalogue, Organisation organisation, RegisterCounts counts) {
    this.catalogue = catalogue;
    this.organisation = organisation;
    this.counts = counts;
  }

  /** Checks that bind the sheet's figures to registers. */
  Stream<Check> bindings(BlankSheet sheet) {
    return catalogue.checks().stream()
        .filter(check -> check.validity().includes(sheet.period().lastDay()))
        .filter(
            check ->
                check.relation() instanceof RegisterCount count && sheet.owes(count.measure()));
  }

  /** Empty when the unit does not keep the register for the period. */
  Optional<SortedMap<String, Long>> count(Register register, BlankSheet sheet) {
    return Optional.ofNullable(all(sheet).get(register));
  }

  /** Of all registers that the sheet's figures are held against and that are kept. */
  Map<Register, SortedMap<String, Long>> all(BlankSheet sheet) {
    return known.computeIfAbsent(sheet.key(), key -> ask(sheet));
  }

  private Map<Register, SortedMap<String, Long>> ask(BlankSheet sheet) {
    Set<Register> asked =
        bindings(sheet)
            .map(check -> ((RegisterCount) check.relation()).register())
            .collect(toSet());
    return counts.count(asked, new Holder(sheet.unit(), sheet.period(), organisation));
  }
}
