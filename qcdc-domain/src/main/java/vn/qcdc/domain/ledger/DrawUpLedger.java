package vn.qcdc.domain.ledger;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;

/** Draws up the ledger of a unit with all below it. */
public final class DrawUpLedger {

  private final MatterCounts counts;

  public DrawUpLedger(MatterCounts counts) {
    this.counts = counts;
  }

  /**
   * What is asked for.
   *
   * @param map on which the unit stands, and what is below it; a unit that is gone or yet to come
   *     counts where all of it lies on this map
   */
  public record Question(
      UnitSnapshot unit, UnitTree map, Span span, Set<Kind> kinds, Breakdown breakdown) {}

  /** By part; parts of which there is nothing to say are not there, but for the whole. */
  public List<LedgerLine> of(Question question, Organisation organisation) {
    Parts parts = new Parts(question, organisation);
    Map<UnitId, String> byUnit = parts.byUnit();
    Map<String, Sums> sums = new TreeMap<>();
    if (question.breakdown() == Breakdown.WHOLE) {
      sums.put(Parts.ALL, new Sums(parts.isAbove(Parts.ALL)));
    }
    counts
        .count(new LedgerQuestion(question.span(), question.kinds(), question.breakdown(), byUnit))
        .forEach(
            count ->
                sums.computeIfAbsent(count.part(), part -> new Sums(parts.isAbove(part)))
                    .add(count));
    return sums.entrySet().stream()
        .map(each -> new LedgerLine(each.getKey(), each.getValue().ledger()))
        .toList();
  }

  /**
   * The ledgers of a unit itself with the agencies attached to it, by kind; of kinds of which there
   * is nothing to say there is none.
   *
   * @param map on which the unit stands
   */
  public Map<Kind, Ledger> own(
      UnitSnapshot unit, UnitTree map, Span span, Organisation organisation) {
    Question question = new Question(unit, map, span, EnumSet.allOf(Kind.class), Breakdown.KIND);
    Parts parts = new Parts(question, organisation);
    Map<Kind, Sums> sums = new EnumMap<>(Kind.class);
    counts
        .count(new LedgerQuestion(span, question.kinds(), Breakdown.KIND, parts.ofUnitItself()))
        .forEach(
            count ->
                sums.computeIfAbsent(
                        Kind.valueOf(count.part()), kind -> new Sums(parts.isAbove(Parts.ALL)))
                    .add(count));
    Map<Kind, Ledger> ledgers = new EnumMap<>(Kind.class);
    sums.forEach((kind, each) -> ledgers.put(kind, each.ledger()));
    return ledgers;
  }

  /** Which unit counts where. */
  private record Parts(Question question, Organisation organisation) {

    static final String ALL = "";

    Map<UnitId, String> byUnit() {
      Map<UnitId, String> parts = new HashMap<>();
      below(question.unit()).forEach(unit -> parts.put(unit.id(), part(unit.id())));
      if (question.breakdown() == Breakdown.UNIT) {
        for (UnitSnapshot child : question.map().children(question.unit().id())) {
          below(child).forEach(unit -> parts.put(unit.id(), child.code()));
        }
      }
      organisation
          .inherited(Set.copyOf(parts.keySet()), day(), Hierarchy.TERRITORY)
          .forEach((unit, places) -> parts.put(unit, part(unit, places, parts)));
      return parts;
    }

    /** What is attached to the unit is of its level, and so is what became a part of both. */
    Map<UnitId, String> ofUnitItself() {
      Level own = question.unit().level();
      Set<UnitId> standing =
          below(question.unit()).stream()
              .filter(each -> each.level() == own)
              .map(UnitSnapshot::id)
              .collect(toSet());
      Map<UnitId, String> parts = new HashMap<>();
      standing.forEach(unit -> parts.put(unit, ALL));
      organisation.inherited(standing, day(), Hierarchy.TERRITORY).keySet().stream()
          .filter(unit -> level(unit).filter(own::equals).isPresent())
          .forEach(unit -> parts.put(unit, ALL));
      return parts;
    }

    private List<UnitSnapshot> below(UnitSnapshot top) {
      return question.map().subtree(top.id());
    }

    private String part(UnitId unit) {
      return switch (question.breakdown()) {
        case LEVEL -> level(unit).orElseThrow().name();
        case UNIT -> question.unit().code();
        case WHOLE, FIELD, KIND -> ALL;
      };
    }

    /** What lies in several parts counts with what the unit itself holds. */
    private String part(UnitId gone, Set<UnitId> places, Map<UnitId, String> parts) {
      Set<String> touched = places.stream().map(parts::get).collect(toSet());
      return question.breakdown() == Breakdown.UNIT && touched.size() == 1
          ? touched.iterator().next()
          : part(gone);
    }

    /** Of the level of a part, or of the unit that is its part or is asked for. */
    Predicate<UnitId> isAbove(String part) {
      Level own =
          switch (question.breakdown()) {
            case LEVEL -> Level.valueOf(part);
            case UNIT -> question.map().unit(part).map(UnitSnapshot::level).orElseThrow();
            case WHOLE, FIELD, KIND -> question.unit().level();
          };
      return unit -> level(unit).filter(level -> level.compareTo(own) < 0).isPresent();
    }

    private Optional<Level> level(UnitId unit) {
      return organisation.lastSeen(unit, day()).map(UnitSnapshot::level);
    }

    private LocalDate day() {
      return question.map().day();
    }
  }
}
