package vn.qcdc.domain.organisation;

import static java.util.stream.Collectors.joining;
import static vn.qcdc.domain.finding.FindingCode.UNIT_UNKNOWN;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;

/**
 * Finds the unit that a text refers to: by its code, by a code of another scheme, or by an alias
 * that a person has confirmed. A name alone is never enough; it only proposes.
 */
public final class UnitReferences {

  private static final int MOST_PROPOSED = 3;

  /** A file full of unknown names is returned without looking for every one of them. */
  private static final int MOST_LOOKED_FOR = 200;

  private final Organisation organisation;
  private final ConfirmedAliases aliases;
  private final UnitMatching matching;
  private final Map<String, String> expected = new HashMap<>();

  public UnitReferences(
      Organisation organisation, ConfirmedAliases aliases, UnitMatching matching) {
    this.organisation = organisation;
    this.aliases = aliases;
    this.matching = matching;
  }

  /**
   * The unit on the day of the tree, or a finding that says what became of the unit of this code,
   * or names the best candidates.
   */
  public Judged<UnitSnapshot> resolve(String text, UnitTree tree, String pointer) {
    return find(text, tree)
        .map(Judged::sound)
        .orElseGet(() -> Judged.unsound(absent(text, tree, pointer)));
  }

  private Finding absent(String text, UnitTree tree, String pointer) {
    Finding absent = new UnitLookUp(organisation, tree).absent(text.strip(), pointer);
    return absent.code() == UNIT_UNKNOWN
        ? Finding.blocking(UNIT_UNKNOWN, pointer, text, expected(text, tree))
        : absent;
  }

  Optional<UnitSnapshot> find(String text, UnitTree tree) {
    return byCode(text, tree).or(() -> byAlias(text, tree));
  }

  public Optional<UnitSnapshot> byCode(String text, UnitTree tree) {
    return organisation.lookUp(text.strip(), tree);
  }

  public Optional<UnitSnapshot> byAlias(String text, UnitTree tree) {
    return aliases.unit(text, tree);
  }

  /** All that a text may mean if it is no reference. */
  public List<Candidate> candidates(String text, UnitTree tree) {
    return matching.propose(text, tree);
  }

  /** The day and the best: {@code 2023-12-31; 31429 xã Hiệp Hưng, huyện Phụng Hiệp (97 %)}. */
  String expected(String text, UnitTree tree) {
    return expected.size() < MOST_LOOKED_FOR
        ? expected.computeIfAbsent(tree.day() + " " + text, asked -> proposed(text, tree))
        : tree.day().toString();
  }

  private String proposed(String text, UnitTree tree) {
    return Stream.concat(
            Stream.of(tree.day().toString()),
            candidates(text, tree).stream()
                .limit(MOST_PROPOSED)
                .map(candidate -> described(candidate, tree)))
        .collect(joining("; "));
  }

  private static String described(Candidate candidate, UnitTree tree) {
    UnitSnapshot unit = candidate.unit();
    String parent =
        Optional.ofNullable(unit.parent())
            .flatMap(tree::unit)
            .map(above -> ", " + above.fullName())
            .orElse("");
    return "%s %s%s (%d %%)".formatted(unit.code(), unit.fullName(), parent, candidate.percent());
  }
}
