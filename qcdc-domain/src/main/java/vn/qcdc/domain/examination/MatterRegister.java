package vn.qcdc.domain.examination;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import vn.qcdc.domain.catalogue.Register;
import vn.qcdc.domain.ledger.Departure;
import vn.qcdc.domain.ledger.DrawUpLedger;
import vn.qcdc.domain.ledger.Ledger;
import vn.qcdc.domain.ledger.Span;
import vn.qcdc.domain.matter.Coming;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.matter.Standing;

/**
 * The register of matters. It is kept by a unit for a period when something was in hand or came:
 * opinions for opinions, petitions of any kind for petitions of every kind.
 */
public final class MatterRegister implements RegisterCounts {

  private static final Set<Kind> OPINIONS = Set.of(Kind.OPINION);
  private static final Set<Kind> COMPLAINTS = Set.of(Kind.COMPLAINT);
  private static final Set<Kind> DENUNCIATIONS = Set.of(Kind.DENUNCIATION);
  private static final Set<Kind> RECOMMENDATIONS = Set.of(Kind.RECOMMENDATION, Kind.FEEDBACK);
  private static final Set<Kind> PETITIONS =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(Kind.OPINION)));

  private final DrawUpLedger drawUpLedger;

  public MatterRegister(DrawUpLedger drawUpLedger) {
    this.drawUpLedger = drawUpLedger;
  }

  @Override
  public Map<Register, SortedMap<String, Long>> count(Set<Register> asked, Holder holder) {
    Map<Register, SortedMap<String, Long>> counts = new EnumMap<>(Register.class);
    if (asked.stream().allMatch(Register::isOfUnits)) {
      return counts;
    }
    Map<Kind, Ledger> ledgers = ledgers(holder);
    for (Register each : asked) {
      if (!each.isOfUnits() && isKept(kinds(each), ledgers)) {
        SortedMap<String, Long> count = new TreeMap<>();
        count.put(holder.unit().code(), count(each, ledgers));
        counts.put(each, count);
      }
    }
    return counts;
  }

  private Map<Kind, Ledger> ledgers(Holder holder) {
    Span span =
        new Span(holder.period().from(), holder.period().until(), holder.period().lastDay());
    return drawUpLedger.own(holder.unit(), holder.tree(), span, holder.organisation());
  }

  private static boolean isKept(Set<Kind> kinds, Map<Kind, Ledger> ledgers) {
    return ledgers.keySet().stream()
        .anyMatch(kind -> OPINIONS.contains(kind) == kinds.equals(OPINIONS));
  }

  private static long count(Register register, Map<Kind, Ledger> ledgers) {
    ToLongFunction<Ledger> counted = counted(register);
    return kinds(register).stream()
        .mapToLong(kind -> counted.applyAsLong(ledgers.getOrDefault(kind, Ledger.EMPTY)))
        .sum();
  }

  private static Set<Kind> kinds(Register register) {
    return switch (register) {
      case OPINIONS,
          OPINIONS_RESOLVED,
          OPINIONS_UNDER_WAY,
          OPINIONS_UNFINISHED,
          OPINIONS_PASSED_UP ->
          OPINIONS;
      case PETITIONS_RECEIVED -> PETITIONS;
      case COMPLAINTS_OPENING, COMPLAINTS_RECEIVED, COMPLAINTS_RESOLVED, COMPLAINTS_CLOSING ->
          COMPLAINTS;
      case DENUNCIATIONS_OPENING,
          DENUNCIATIONS_RECEIVED,
          DENUNCIATIONS_RESOLVED,
          DENUNCIATIONS_CLOSING ->
          DENUNCIATIONS;
      case RECOMMENDATIONS_OPENING,
          RECOMMENDATIONS_RECEIVED,
          RECOMMENDATIONS_RESOLVED,
          RECOMMENDATIONS_CLOSING ->
          RECOMMENDATIONS;
      default -> throw new IllegalArgumentException(register + " holds no matters");
    };
  }

  private static ToLongFunction<Ledger> counted(Register register) {
    return switch (register) {
      case OPINIONS -> ledger -> ledger.opening() + ledger.allCame();
      case OPINIONS_UNDER_WAY ->
          ledger ->
              ledger.closing(Standing.UNDER_WAY)
                  + ledger.closing(Standing.ON_ROADMAP)
                  + ledger.closing(Standing.SUSPENDED);
      case OPINIONS_UNFINISHED ->
          ledger -> ledger.closing(Standing.UNFINISHED) + ledger.closing(Standing.WAITING);
      case OPINIONS_PASSED_UP -> ledger -> ledger.went(Departure.PASSED_UP);
      case PETITIONS_RECEIVED,
          COMPLAINTS_RECEIVED,
          DENUNCIATIONS_RECEIVED,
          RECOMMENDATIONS_RECEIVED ->
          ledger -> ledger.allCame() - ledger.came(Coming.REOPENED);
      case OPINIONS_RESOLVED,
          COMPLAINTS_RESOLVED,
          DENUNCIATIONS_RESOLVED,
          RECOMMENDATIONS_RESOLVED ->
          ledger -> ledger.went(Departure.RESOLVED);
      case COMPLAINTS_OPENING, DENUNCIATIONS_OPENING, RECOMMENDATIONS_OPENING -> Ledger::opening;
      case COMPLAINTS_CLOSING, DENUNCIATIONS_CLOSING, RECOMMENDATIONS_CLOSING -> Ledger::left;
      default -> throw new IllegalArgumentException(register + " holds no matters");
    };
  }
}
