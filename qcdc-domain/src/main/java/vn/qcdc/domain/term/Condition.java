package vn.qcdc.domain.term;

import java.util.Set;

/**
 * Of some circumstances at least so many: "complex or remote" is one of two, "complex and remote"
 * both of them, and a rule for everything asks for none of none.
 *
 * @param atLeast from 0 to the number of circumstances
 */
public record Condition(Set<Circumstance> among, int atLeast) {

  public static final Condition NONE = new Condition(Set.of(), 0);

  public Condition {
    among = Set.copyOf(among);
    if (atLeast < 0 || atLeast > among.size()) {
      throw new IllegalArgumentException(atLeast + " of " + among.size() + " circumstances");
    }
  }

  public static Condition any(Circumstance... circumstances) {
    return new Condition(Set.of(circumstances), 1);
  }

  public static Condition all(Circumstance... circumstances) {
    return new Condition(Set.of(circumstances), circumstances.length);
  }

  boolean isMetBy(Set<Circumstance> circumstances) {
    return among.stream().filter(circumstances::contains).count() >= atLeast;
  }
}
