package vn.qcdc.api.feed;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import vn.qcdc.api.contract.model.Feed;
import vn.qcdc.api.contract.model.FeedCounts;
import vn.qcdc.api.contract.model.FeedMode;
import vn.qcdc.api.contract.model.FeedStrategy;
import vn.qcdc.api.contract.model.Issue;
import vn.qcdc.api.contract.model.Job;
import vn.qcdc.domain.feed.Counts;
import vn.qcdc.domain.feed.FeedTerms;

/** Feeds and jobs as the contract shows them. */
final class FeedContract {

  /** How many findings an answer lists itself. */
  static final int MOST_ISSUES = 1000;

  private FeedContract() {}

  static Feed feed(vn.qcdc.domain.feed.Feed feed, List<Issue> issues) {
    return new Feed()
        .id(feed.id())
        .sentBy(feed.sentBy())
        .at(feed.at().atOffset(ZoneOffset.UTC))
        .mode(FeedMode.fromValue(word(feed.terms().mode())))
        .strategy(FeedStrategy.fromValue(word(feed.terms().strategy())))
        .dryRun(feed.rehearsed())
        .outcome(feed.isTaken() ? Feed.OutcomeEnum.TAKEN : Feed.OutcomeEnum.RETURNED)
        .rows(counts(feed.rows()))
        .sheets(counts(feed.sheets()))
        .findings(feed.findings())
        .issues(issues);
  }

  static Job job(vn.qcdc.domain.feed.Job job) {
    return new Job()
        .id(job.id())
        .startedBy(job.startedBy())
        .startedAt(job.startedAt().atOffset(ZoneOffset.UTC))
        .state(Job.StateEnum.fromValue(job.state().name()))
        .phase(Job.PhaseEnum.fromValue(job.phase().name()))
        .done(job.done())
        .percent(job.percent())
        .problem(job.problem());
  }

  static FeedTerms terms(FeedMode mode, FeedStrategy strategy) {
    return new FeedTerms(
        FeedTerms.Mode.valueOf(mode.name()), FeedTerms.Strategy.valueOf(strategy.name()));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static FeedCounts counts(Counts counts) {
    return new FeedCounts()
        .created(counts.created())
        .updated(counts.updated())
        .unchanged(counts.unchanged())
        .rejected(counts.rejected());
  }
}
