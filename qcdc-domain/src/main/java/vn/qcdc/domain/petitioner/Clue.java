package vn.qcdc.domain.petitioner;

/**
 * One trait of a petitioner as it is compared (dấu hiệu nhận biết); never printed.
 *
 * @param normal equal for every way to write the same
 */
public record Clue(Trait trait, String normal) {

  public static Clue of(Trait trait, String written) {
    return new Clue(trait, trait.normal(written));
  }

  /** Whether there is nothing to compare: no letter and no digit was written. */
  public boolean isEmpty() {
    return normal.isEmpty();
  }

  @Override
  public String toString() {
    return "Clue[" + trait + " …]";
  }
}
