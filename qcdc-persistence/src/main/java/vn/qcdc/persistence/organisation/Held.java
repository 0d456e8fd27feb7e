package vn.qcdc.persistence.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Which of the rows that reorganisations begin and drop.
 *
 * @param by id of a reorganisation; {@code null} where none is meant
 */
public record Held(String condition, @Nullable Long by) {

  /** What no reorganisation has dropped. */
  public static Held now() {
    return new Held("dropped_by IS NULL", null);
  }

  public static Held begunBy(long reorganisation) {
    return new Held("begun_by = ?", reorganisation);
  }

  public static Held droppedBy(long reorganisation) {
    return new Held("dropped_by = ?", reorganisation);
  }
}
