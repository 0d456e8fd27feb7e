package vn.qcdc.domain.feed;

/** What became of things that were sent. */
public record Counts(long created, long updated, long unchanged, long rejected) {

  static final Counts NONE = new Counts(0, 0, 0, 0);

  Counts plus(Counts other) {
    return new Counts(
        created + other.created,
        updated + other.updated,
        unchanged + other.unchanged,
        rejected + other.rejected);
  }

  static Counts rejected(long number) {
    return new Counts(0, 0, 0, number);
  }
}
