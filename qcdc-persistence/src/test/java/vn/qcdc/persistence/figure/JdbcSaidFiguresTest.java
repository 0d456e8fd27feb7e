package vn.qcdc.persistence.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.qcdc.domain.feed.Counts;
import vn.qcdc.domain.feed.FedSheet;
import vn.qcdc.domain.feed.Feed;
import vn.qcdc.domain.feed.FeedTerms;
import vn.qcdc.domain.feed.Feeds;
import vn.qcdc.domain.figure.Figure;
import vn.qcdc.domain.figure.FigureOrigin;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.figure.ReportedCell;
import vn.qcdc.domain.figure.SaidFigure;
import vn.qcdc.domain.figure.SaidFigures;
import vn.qcdc.domain.figure.SampleSheet;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.persistence.database.TestDatabase;

class JdbcSaidFiguresTest {

  private static final UUID FEED = UUID.randomUUID();

  private final EntityManager entityManager = TestDatabase.entityManager();
  private final Sheets sheets = new JdbcSheets(entityManager);
  private final Feeds feeds = new JdbcFeeds(entityManager);
  private final SaidFigures said = new JdbcSaidFigures(entityManager);
  private final KeptSample sample = KeptSample.in(entityManager);

  @AfterEach
  void close() {
    entityManager.close();
  }

  @Test
  void every_revision_says_the_figure_with_its_time_and_the_row_that_brought_it() {
    KeptSheet first = sample.sheet(2021, 1, 7);
    KeptSheet fed = sample.sheet(2021, 2, 8);
    keep(() -> sheets.keep(first));
    keep(
        () -> {
          feeds.keep(feed(), List.of());
          feeds.keep(FEED, List.of(new FedSheet(fed, Map.of(sample.teams(), 42))));
        });
    keep(() -> sheets.withdraw(sample.key(2021), 2, KeptSample.day(3)));
    assertEquals(
        List.of(
            new SaidFigure(value(7), first.revision(), KeptSample.day(2), null),
            new SaidFigure(
                value(8), fed.revision(), KeptSample.day(3), new FigureOrigin(FEED, 42))),
        said(sample.teams()));
    assertEquals(
        List.of(
            new SaidFigure(new Figure.Nil(), first.revision(), KeptSample.day(2), null),
            new SaidFigure(new Figure.Nil(), fed.revision(), KeptSample.day(3), null)),
        said(sample.members()),
        "what stayed was not said by the feed");
    ReportedCell fromFeed = SampleSheet.reported(fed).cell(sample.teams()).orElseThrow();
    ReportedCell stayed = SampleSheet.reported(fed).cell(sample.members()).orElseThrow();
    ReportedCell sentAlone = SampleSheet.reported(first).cell(sample.teams()).orElseThrow();
    assertEquals(
        Map.of(fromFeed, new FigureOrigin(FEED, 42)),
        inTransaction(() -> said.origins(Set.of(fromFeed, stayed, sentAlone))));
  }

  @Test
  void what_a_revision_does_not_say_is_missing_there() {
    keep(
        () ->
            sheets.keep(
                SampleSheet.of(sample.key(2021))
                    .value(sample.teams(), 7)
                    .kept(1, KeptSample.day(1))));
    assertEquals(
        List.of(new Figure.Missing()),
        said(sample.members()).stream().map(SaidFigure::figure).toList());
  }

  private List<SaidFigure> said(String measure) {
    return inTransaction(() -> said.of(sample.key(2021), measure));
  }

  private static Figure value(int number) {
    return new Figure.Reported(BigDecimal.valueOf(number));
  }

  private static Feed feed() {
    return new Feed(
        FEED,
        SampleSheet.OFFICER,
        KeptSample.day(2),
        new FeedTerms(FeedTerms.Mode.ATOMIC, FeedTerms.Strategy.UPSERT),
        false,
        new Counts(0, 0, 0, 0),
        new Counts(0, 0, 0, 0),
        0);
  }

  private void keep(Runnable act) {
    inTransaction(
        () -> {
          act.run();
          return true;
        });
  }

  private <T> T inTransaction(Supplier<T> act) {
    return TestDatabase.inTransaction(entityManager, act);
  }
}
