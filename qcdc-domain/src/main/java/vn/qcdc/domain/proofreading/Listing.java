package vn.qcdc.domain.proofreading;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.proofreading.Token.Kind;
import vn.qcdc.domain.proofreading.Verdicts.Sum;

/**
 * A list of parts in a strand.
 *
 * @param totalsFrom where to look for the total at the earliest
 * @param opens the bracket, colon or word that opens it
 * @param begins behind that
 * @param ends behind the list
 * @param meansAll it is said to be whole
 */
record Listing(Strand strand, int totalsFrom, int opens, int begins, int ends, boolean meansAll) {

  private static final int NOUN_WORDS = 18;
  private static final int LONGEST = 400;
  private static final String WITH = Orthography.key("với");
  private static final Set<String> PEOPLE =
      Stream.of(
              "",
              "người",
              "lượt",
              "cán bộ",
              "công chức",
              "viên chức",
              "hội viên",
              "đảng viên",
              "đại biểu",
              "thành viên",
              "hộ",
              "lao động",
              "học viên",
              "đồng chí",
              "công dân",
              "đoàn viên",
              "học sinh",
              "người dân")
          .map(Orthography::phraseKey)
          .collect(toUnmodifiableSet());
  private static final Phrases COMPARED = Phrases.of("so với|so cùng kỳ|cùng kỳ|so|từ");

  static List<Listing> all(Quantities text) {
    Strand strand = text.strand();
    List<Listing> found = new ArrayList<>();
    int at = 0;
    while (at < strand.size()) {
      Listing listing = opensAt(text, at);
      if (listing != null) {
        found.add(listing);
        at = listing.begins();
      } else {
        at++;
      }
    }
    return found;
  }

  private static @Nullable Listing opensAt(Quantities text, int at) {
    Strand strand = text.strand();
    int some = Vocabulary.PARTS_OF_SOME.lengthAt(strand, at);
    int all = Vocabulary.PARTS_OF_ALL.lengthAt(strand, at);
    if (some > 0 || all > 0) {
      int begins = at + Math.max(some, all);
      begins += strand.is(begins, Kind.COLON) || strand.is(begins, Kind.COMMA) ? 1 : 0;
      return of(strand, at, begins, all >= some);
    }
    if (strand.is(at, Kind.OPEN) && strand.partner(at) > 0 && followsQuantity(text, at)) {
      return opensByWord(strand, at + 1) || isChange(strand, at + 1)
          ? null
          : of(strand, at, at + 1, true);
    }
    if (strand.at(at).isWord(WITH) && namesKinds(text, at)) {
      return of(strand, at, at + 1, false);
    }
    Listing within = ofTotal(text, at);
    if (within != null) {
      return within;
    }
    boolean colon =
        strand.is(at, Kind.COLON) && followsQuantity(text, at) && !opensByWord(strand, at + 1);
    return colon ? of(strand, at, at + 1, true) : null;
  }

  /**
   * {@code (giảm 2 vụ so với 9 vụ cùng kỳ)}; {@code (giảm 8 phòng và 5 phòng)} is a list of parts.
   */
  private static boolean isChange(Strand strand, int at) {
    boolean change =
        Vocabulary.RISE.standAt(strand, at)
            || Vocabulary.FALL.standAt(strand, at)
            || COMPARED.standAt(strand, at);
    return change && COMPARED.standWithin(strand, at, strand.partner(at - 1));
  }

  /** {@code trong tổng số 15 xã có 9 xã tốt, 4 xã khá, 2 xã trung bình}. */
  private static @Nullable Listing ofTotal(Quantities text, int at) {
    Strand strand = text.strand();
    int length = Vocabulary.OF_TOTAL.lengthAt(strand, at);
    List<Quantity> next = text.countsWithin(at + length, at + length + 4);
    if (length == 0 || next.isEmpty() || next.get(0).at() != at + length) {
      return null;
    }
    Quantity total = next.get(0);
    int closed = strand.depth(at) > 0 ? enclosingEnd(strand, at) : strand.sentenceEnd(at);
    int ends = Math.min(closed, at + LONGEST);
    return new Listing(strand, at, total.end(), total.nounEnd(), ends, false);
  }

  /**
   * {@code 250 đơn, với 120 đơn khiếu nại, 130 đơn kiến nghị}: the same is counted again, twice.
   */
  private static boolean namesKinds(Quantities text, int at) {
    Strand strand = text.strand();
    List<Quantity> before =
        text.countsWithin(Math.max(strand.sentenceStart(at), at - NOUN_WORDS), at);
    List<Quantity> after =
        text.countsWithin(at, Math.min(at + 2 * NOUN_WORDS, strand.sentenceEnd(at)));
    if (before.isEmpty() || after.size() < 2 || after.get(0).at() > at + 2) {
      return false;
    }
    String noun = before.get(before.size() - 1).noun();
    return !noun.isEmpty() && noun.equals(after.get(0).noun()) && noun.equals(after.get(1).noun());
  }

  private static boolean opensByWord(Strand strand, int at) {
    return Vocabulary.PARTS_OF_SOME.standAt(strand, at)
        || Vocabulary.PARTS_OF_ALL.standAt(strand, at);
  }

  private static Listing of(Strand strand, int opens, int begins, boolean meansAll) {
    int inside = strand.is(opens, Kind.OPEN) ? strand.partner(opens) : enclosingEnd(strand, opens);
    int closed = inside > 0 ? inside : strand.sentenceEnd(Math.min(begins, strand.size() - 1));
    int ends = Math.min(closed, begins + LONGEST);
    int start = strand.sentenceStart(opens);
    boolean atStart = opens - start <= 1 && start > 0 && !strand.is(start, Kind.BULLET);
    return new Listing(
        strand, atStart ? strand.sentenceStart(start - 1) : start, opens, begins, ends, meansAll);
  }

  /** The bracket that closes around the token; -1 outside of brackets. */
  private static int enclosingEnd(Strand strand, int at) {
    int depth = strand.depth(at);
    if (depth == 0) {
      return -1;
    }
    int end = at;
    while (end < strand.size() && end - at < LONGEST && strand.depth(end) >= depth) {
      end++;
    }
    return end;
  }

  private static boolean followsQuantity(Quantities text, int at) {
    int from = Math.max(0, at - NOUN_WORDS);
    List<Quantity> counts = text.countsWithin(from, at);
    List<Ratio> ratios = text.ratiosWithin(from, at);
    int end = counts.isEmpty() ? -1 : counts.get(counts.size() - 1).end();
    end = ratios.isEmpty() ? end : Math.max(end, ratios.get(ratios.size() - 1).whole().end());
    return end >= 0 && onlyWords(text.strand(), end, at);
  }

  /** Closed brackets are passed over. */
  private static boolean onlyWords(Strand strand, int from, int to) {
    int i = from;
    while (i < to) {
      boolean bracket = strand.is(i, Kind.OPEN) && strand.partner(i) > 0 && strand.partner(i) < to;
      if (!bracket && !strand.is(i, Kind.WORD) && !strand.is(i, Kind.COMMA)) {
        return false;
      }
      i = bracket ? strand.partner(i) + 1 : i + 1;
    }
    return true;
  }

  /** Those of the list itself, not those in brackets within it. */
  List<Quantity> quantities(Quantities text) {
    int depth = strand.depth(begins);
    return text.countsWithin(begins, ends).stream()
        .filter(each -> strand.depth(each.at()) == depth)
        .toList();
  }

  /** Each part has its percentage and together they are not all: attributes that overlap. */
  boolean namesAttributes(Quantities text) {
    List<Quantity> percents = text.within(begins, ends).stream().filter(Quantity::percent).toList();
    BigDecimal all =
        percents.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal gap = all.subtract(BigDecimal.valueOf(100)).abs();
    return percents.size() > 1 && gap.compareTo(BigDecimal.valueOf(2)) > 0;
  }

  boolean isNotAll() {
    boolean open = false;
    for (int i = begins; i < ends; i++) {
      open |= strand.is(i, Kind.ELLIPSIS);
    }
    return open
        || Vocabulary.NOT_ALL.standWithin(strand, opens, ends)
        || strand.is(ends, Kind.ELLIPSIS);
  }

  boolean opensByWord() {
    return opensByWord(strand, opens);
  }

  /** People and households may be several of the things named at once. */
  boolean mayOverlap(Quantity total) {
    return PEOPLE.contains(total.noun())
        && Vocabulary.OVERLAPPING.standWithin(strand, begins, ends);
  }

  /** Whether the sum ends where a reader would end it: with the last part or at a semicolon. */
  boolean isCut(Sum sum, List<Quantity> parts) {
    int last = sum.parts().get(sum.parts().size() - 1).nounEnd();
    int next = parts.stream().mapToInt(Quantity::at).filter(at -> at > last).findFirst().orElse(-1);
    for (int i = last; i < next; i++) {
      if (strand.is(i, Kind.SEMICOLON)) {
        return true;
      }
    }
    return next < 0;
  }
}
