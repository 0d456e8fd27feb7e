package vn.qcdc.domain.petitioner;

import java.util.Set;

/** The seals of all identities, of whatever unit; nobody sees what is under them. */
public interface Seals {

  /**
   * Seals anew, with the keys that are active, what is sealed with older ones.
   *
   * @param most how many at a time
   */
  Resealed reseal(int most);

  /**
   * @param resealed how many have a new seal now
   * @param left how many still have an old one that can be opened
   * @param unopened how many were met whose key is missing or whose text was changed
   * @param keysInUse ids of the keys without which some identity could not be opened or found
   */
  record Resealed(int resealed, int left, int unopened, Set<String> keysInUse) {

    public Resealed {
      keysInUse = Set.copyOf(keysInUse);
    }
  }
}
