package vn.qcdc.domain.feed;

import static vn.qcdc.domain.finding.FindingCode.UNIT_NOT_YOURS;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.submission.BlankSheet;
import vn.qcdc.domain.submission.SheetAddress;
import vn.qcdc.domain.submission.SheetReference;

/** Looks the addresses of rows up, each once, and whether the sender may write there. */
public final class FeedReference {

  /** More sheets than a feed touches in a row; what is forgotten is looked up again. */
  private static final int MOST_REMEMBERED = 50_000;

  private final SheetReference reference;
  private final Predicate<BlankSheet> mayWrite;
  private final LocalDate today;
  private final Map<SheetAddress, Judged<BlankSheet>> byAddress = new HashMap<>();
  private final Map<SheetKey, BlankSheet> byKey = new HashMap<>();

  public FeedReference(SheetReference reference, Predicate<BlankSheet> mayWrite, LocalDate today) {
    this.reference = reference;
    this.mayWrite = mayWrite;
    this.today = today;
  }

  /** Findings point at the columns {@code form}, {@code unit} and {@code period}. */
  Judged<BlankSheet> find(SheetAddress address) {
    Judged<BlankSheet> known = byAddress.get(address);
    if (known == null) {
      if (byAddress.size() >= MOST_REMEMBERED) {
        byAddress.clear();
        byKey.clear();
      }
      known = reference.resolve(address).fold(this::examine, Judged::unsound);
      byAddress.put(address, known);
    }
    return known;
  }

  /** A sheet whose address was found before. */
  BlankSheet get(SheetKey key) {
    return byKey.computeIfAbsent(key, reference::get);
  }

  private Judged<BlankSheet> examine(BlankSheet blank) {
    List<Finding> early = blank.tooEarly(today);
    if (!early.isEmpty()) {
      return Judged.unsound(early);
    }
    if (!mayWrite.test(blank)) {
      return Judged.unsound(Finding.blocking(UNIT_NOT_YOURS, "unit", blank.unit().code(), null));
    }
    byKey.put(blank.key(), blank);
    return Judged.sound(blank);
  }
}
