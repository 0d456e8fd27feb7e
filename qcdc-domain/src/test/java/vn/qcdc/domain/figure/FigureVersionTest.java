package vn.qcdc.domain.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FigureVersionTest {

  private static final Figure SEVEN = new Figure.Reported(BigDecimal.valueOf(7));
  private static final Figure NIL = new Figure.Nil();
  private static final Figure MISSING = new Figure.Missing();
  private static final FigureOrigin ORIGIN = new FigureOrigin(new UUID(1, 2), 5);

  private final List<SaidFigure> revisions = new ArrayList<>();

  @Test
  void a_figure_that_nobody_said_has_no_versions() {
    assertEquals(List.of(), FigureVersion.of(List.of()));
  }

  @Test
  void the_latest_version_comes_first_and_stands_open() {
    said(SEVEN, 0, 1);
    said(NIL, 1, null);
    assertEquals(
        List.of(new FigureVersion(revision(2), null), new FigureVersion(revision(1), day(1))),
        FigureVersion.of(revisions));
  }

  @Test
  void a_revision_in_which_the_figure_did_not_change_makes_no_version() {
    revisions.add(new SaidFigure(SEVEN, new Revision(1, day(0), "Hà"), day(1), ORIGIN));
    said(SEVEN, 1, 2);
    said(new Figure.Reported(new BigDecimal("7.0")), 2, null);
    assertEquals(
        List.of(new FigureVersion(revision(1), null)),
        FigureVersion.of(revisions),
        "and it comes from where it was first said");
  }

  @Test
  void said_again_after_something_else_it_is_another_version() {
    said(SEVEN, 0, 1);
    said(MISSING, 1, 2);
    said(SEVEN, 2, null);
    assertEquals(
        List.of(
            new FigureVersion(revision(3), null),
            new FigureVersion(revision(2), day(2)),
            new FigureVersion(revision(1), day(1))),
        FigureVersion.of(revisions));
  }

  @Test
  void said_again_after_the_sheet_was_returned_it_is_another_version() {
    said(SEVEN, 0, 1);
    said(SEVEN, 3, null);
    assertEquals(
        List.of(new FigureVersion(revision(2), null), new FigureVersion(revision(1), day(1))),
        FigureVersion.of(revisions));
  }

  private void said(Figure figure, int from, @Nullable Integer until) {
    revisions.add(
        new SaidFigure(
            figure,
            new Revision(revisions.size() + 1, day(from), "Hà"),
            until == null ? null : day(until),
            null));
  }

  private SaidFigure revision(int number) {
    return revisions.get(number - 1);
  }

  private static Instant day(int number) {
    return SampleSheet.RECEIVED.plus(number, ChronoUnit.DAYS);
  }
}
