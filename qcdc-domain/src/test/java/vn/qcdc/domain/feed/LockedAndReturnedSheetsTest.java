package vn.qcdc.domain.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.FigureSheet;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.figure.LatestSheet;
import vn.qcdc.domain.figure.Revision;
import vn.qcdc.domain.figure.SheetStatus;
import vn.qcdc.domain.submission.BlankSheet;
import vn.qcdc.domain.submission.RawFigure;
import vn.qcdc.domain.submission.SampleSubmission;

/** What a feed does to sheets that superiors have acted on. */
class LockedAndReturnedSheetsTest {

  private static final Instant MONDAY = Instant.parse("2024-01-15T02:30:00Z");
  private static final Instant TUESDAY = Instant.parse("2024-01-16T02:30:00Z");
  private static final Instant WEDNESDAY = Instant.parse("2024-01-17T02:30:00Z");

  private final BlankSheet blank = SampleSubmission.blank();
  private final SheetMerge merge =
      new SheetMerge(FeedTerms.Strategy.UPSERT, "district-system", WEDNESDAY);

  @ParameterizedTest(name = "{0}, {1} figures → {2}")
  @CsvSource({
    "ACCEPTED, same,  unchanged",
    "ACCEPTED, other, revision 2",
    "APPROVED, same,  unchanged",
    "APPROVED, other, revision 2",
    "LOCKED,   same,  unchanged",
    "LOCKED,   other, SHEET_LOCKED",
    "RETURNED, same,  SHEET_RETURNED",
    "RETURNED, other, revision 2"
  })
  void a_feed_changes_nothing_locked_and_brings_back_nothing_returned(
      SheetStatus status, String figures, String expected) {
    assertEquals(expected, told(merge(status, figures)));
  }

  @Test
  void what_was_returned_is_not_laid_under_a_part_of_the_sheet() {
    StagedSheet part =
        new StagedSheet(
            blank.key(),
            List.of(new StagedCell(2, "MEDIATIONS", new Figure.Reported(BigDecimal.TEN))));
    MergedSheet merged = merge.merge(blank, part, latest(SheetStatus.RETURNED));
    assertNull(merged.fed());
    assertEquals("FIGURE_MISSING", merged.findings().get(0).code().name());
  }

  private MergedSheet merge(SheetStatus status, String figures) {
    return merge.merge(
        blank,
        staged(
            figures.equals("same")
                ? SampleSubmission.figures()
                : SampleSubmission.correctedFigures()),
        latest(status));
  }

  private static String told(MergedSheet merged) {
    if (merged.findings().stream().anyMatch(RowFinding::isBlocking)) {
      assertNull(merged.fed());
      return merged.findings().get(0).code().name();
    }
    FedSheet fed = merged.fed();
    return fed == null ? "unchanged" : "revision " + fed.kept().revision().number();
  }

  private LatestSheet latest(SheetStatus status) {
    FigureSheet sheet =
        blank
            .fill(SampleSubmission.figures())
            .orElseThrow(findings -> new IllegalArgumentException(findings.toString()))
            .sheet();
    return new LatestSheet(
        new KeptSheet(sheet, Revision.first(MONDAY, "Nguyễn Thị Thuỷ")),
        status,
        status == SheetStatus.RETURNED ? TUESDAY : null);
  }

  private StagedSheet staged(List<RawFigure> figures) {
    return new StagedSheet(
        blank.key(),
        IntStream.range(0, figures.size())
            .mapToObj(
                i ->
                    new StagedCell(
                        i + 2,
                        figures.get(i).measure(),
                        figures
                            .get(i)
                            .decode("value")
                            .orElseThrow(
                                findings -> new IllegalArgumentException(findings.toString()))))
            .toList());
  }
}
