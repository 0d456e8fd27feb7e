package vn.qcdc.domain.organisation;

import static java.util.stream.Collectors.joining;
import static vn.qcdc.domain.finding.FindingCode.UNIT_NOT_STANDING;
import static vn.qcdc.domain.finding.FindingCode.UNIT_UNKNOWN;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.time.Validity;

/** Finds the unit that a code means on a day, or says what became of it. */
public record UnitLookUp(Organisation organisation, UnitTree tree) {

  /**
   * @param address a code, or {@code scheme:code}
   * @param pointer where the address was claimed
   */
  public Judged<UnitSnapshot> find(String address, String pointer) {
    return organisation
        .lookUp(address, tree)
        .map(Judged::sound)
        .orElseGet(() -> Judged.unsound(absent(address, pointer)));
  }

  /** Of several units that bore the code, the one next before the day, else the next after it. */
  Finding absent(String address, String pointer) {
    int colon = address.indexOf(':');
    String scheme = colon < 0 ? UnitCode.OWN_SCHEME : address.substring(0, colon);
    String code = address.substring(colon + 1);
    List<Unit> bearers = organisation.bearers(scheme, code);
    LocalDate day = tree.day();
    return bearers.stream()
        .flatMap(unit -> end(unit, day).stream())
        .max(Comparator.comparing(End::day))
        .map(End::successors)
        .or(() -> bearers.stream().flatMap(unit -> birth(unit, day).stream()).min(naturally()))
        .map(hint -> Finding.blocking(UNIT_NOT_STANDING, pointer, address, hint))
        .orElseGet(() -> Finding.blocking(UNIT_UNKNOWN, pointer, address, day.toString()));
  }

  private record End(LocalDate day, String successors) {}

  private Optional<End> end(Unit unit, LocalDate day) {
    return unit.codes().stream()
        .map(UnitCode::validity)
        .map(Validity::until)
        .flatMap(until -> Optional.ofNullable(until).stream())
        .filter(until -> !until.isAfter(day))
        .max(Comparator.naturalOrder())
        .map(until -> new End(until, hint(until, successors(unit, until))));
  }

  private static String hint(LocalDate until, String successors) {
    return successors.isEmpty() ? until.toString() : until + " → " + successors;
  }

  /** A unit that goes on under another code is its own successor. */
  private String successors(Unit unit, LocalDate day) {
    UnitTree then = organisation.asOf(day, Hierarchy.TERRITORY);
    List<UnitId> heirs =
        organisation
            .succession(unit.id(), day)
            .map(found -> found.heirs().stream().map(Succession.Heir::unit).toList())
            .orElse(List.of(unit.id()));
    return heirs.stream()
        .flatMap(heir -> then.unit(heir).stream())
        .map(heir -> heir.code() + " " + heir.fullName())
        .collect(joining(", "));
  }

  private static Optional<String> birth(Unit unit, LocalDate day) {
    return unit.codes().stream()
        .map(code -> code.validity().from())
        .filter(from -> from.isAfter(day))
        .min(Comparator.naturalOrder())
        .map(LocalDate::toString);
  }

  private static Comparator<String> naturally() {
    return Comparator.naturalOrder();
  }
}
