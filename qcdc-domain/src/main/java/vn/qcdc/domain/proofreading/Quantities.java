package vn.qcdc.domain.proofreading;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a strand says how many of. Not thread-safe: it remembers its lists. */
final class Quantities {

  private final Strand strand;
  private final List<Quantity> single;
  private final List<Ratio> ratios;
  private final List<Quantity> unreadable;
  private @Nullable List<Listing> listings;

  Quantities(Strand strand, List<Quantity> single, List<Ratio> ratios, List<Quantity> unreadable) {
    this.strand = strand;
    this.single = List.copyOf(single);
    this.ratios = List.copyOf(ratios);
    this.unreadable = List.copyOf(unreadable);
  }

  Strand strand() {
    return strand;
  }

  /** In reading order, percentages among them, without those of ratios. */
  List<Quantity> single() {
    return single;
  }

  /** In reading order. */
  List<Ratio> ratios() {
    return ratios;
  }

  /** Those of which nobody knows the value; they stand nowhere else. */
  List<Quantity> unreadable() {
    return unreadable;
  }

  boolean isEmpty() {
    return single.isEmpty() && ratios.isEmpty() && unreadable.isEmpty();
  }

  /** All lists of parts. */
  List<Listing> listings() {
    List<Listing> known = listings;
    if (known == null) {
      known = Listing.all(this);
      listings = known;
    }
    return known;
  }

  /** Those that stand wholly within the stretch, percentages among them. */
  List<Quantity> within(int from, int to) {
    int first = first(single.size(), i -> single.get(i).at(), from);
    int end = first;
    while (end < single.size() && single.get(end).end() <= to) {
      end++;
    }
    return single.subList(first, end);
  }

  /** Counts and measures that stand wholly within the stretch. */
  List<Quantity> countsWithin(int from, int to) {
    return within(from, to).stream().filter(each -> !each.percent()).toList();
  }

  /** Those whose numbers stand wholly within the stretch. */
  List<Ratio> ratiosWithin(int from, int to) {
    int first = first(ratios.size(), i -> ratios.get(i).at(), from);
    int end = first;
    while (end < ratios.size() && ratios.get(end).whole().end() <= to) {
      end++;
    }
    return ratios.subList(first, end);
  }

  /** The first of ascending ones that is not below the limit. */
  private static int first(int size, IntUnaryOperator ascending, int limit) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending.applyAsInt(middle) < limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
