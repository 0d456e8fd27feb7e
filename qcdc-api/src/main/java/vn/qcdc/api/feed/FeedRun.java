package vn.qcdc.api.feed;

import static vn.qcdc.domain.finding.FindingCode.KEY_IN_USE;
import static vn.qcdc.domain.finding.FindingCode.KEY_USED_OTHERWISE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import vn.qcdc.api.access.Remits;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.api.submission.Responsibility;
import vn.qcdc.domain.audit.AuditTrail;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.feed.Feed;
import vn.qcdc.domain.feed.FeedReference;
import vn.qcdc.domain.feed.Feeds;
import vn.qcdc.domain.feed.Progress;
import vn.qcdc.domain.feed.Receipt;
import vn.qcdc.domain.feed.Receipts;
import vn.qcdc.domain.feed.TakeFeed;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.submission.SheetReference;
import vn.qcdc.domain.time.CivilDay;

/**
 * Takes a feed within one transaction, whichever thread it runs on: what it wrote stays with its
 * record and its receipt, or is undone.
 */
@ApplicationScoped
public class FeedRun {

  private static final int LONGEST_SECONDS = 4 * 3600;
  private static final Duration KEYS_ARE_KEPT = Duration.ofDays(3);

  @Inject UserTransaction transaction;
  @Inject Organisations organisations;
  @Inject Remits remits;
  @Inject Catalogues catalogues;
  @Inject TakeFeed takeFeed;
  @Inject Feeds feeds;
  @Inject Receipts receipts;
  @Inject AuditTrail trail;

  /** The same request with the same key is answered as it was before. */
  TakeFeed.Taken run(FeedRequest request, Progress progress) {
    try {
      begin(request);
      Optional<TakeFeed.Taken> before = answeredBefore(request);
      if (before.isPresent()) {
        return before.get();
      }
      TakeFeed.Taken taken = take(request, progress);
      if (!request.dryRun()) {
        if (!taken.feed().isTaken()) {
          transaction.rollback();
          begin(request);
        }
        keep(request, taken);
        transaction.commit();
      }
      return taken;
    } catch (SystemException
        | RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException fault) {
      throw new IllegalStateException("The feed could not be kept", fault);
    } finally {
      end();
    }
  }

  /** Runs a short read or write in a transaction of its own. */
  <T> T inTransaction(Supplier<T> work) {
    begin();
    try {
      T result = work.get();
      transaction.commit();
      return result;
    } catch (SystemException
        | RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException fault) {
      throw new IllegalStateException("Nothing could be kept", fault);
    } finally {
      end();
    }
  }

  TakeFeed.Taken find(Feed feed, int most) {
    return new TakeFeed.Taken(feed, feeds.findings(feed.id(), 0, most));
  }

  private Optional<TakeFeed.Taken> answeredBefore(FeedRequest request) {
    String key = request.key();
    if (key == null || request.dryRun()) {
      return Optional.empty();
    }
    String caller = request.caller().name();
    if (!receipts.hold(caller, key)) {
      throw new ProblemException(
          ProblemCode.CONFLICT, Finding.blocking(KEY_IN_USE, "Idempotency-Key", key, null));
    }
    Optional<Receipt> receipt = receipts.find(caller, key, request.at().minus(KEYS_ARE_KEPT));
    if (receipt.isPresent() && !receipt.get().request().equals(request.digest())) {
      throw new ProblemException(
          ProblemCode.UNPROCESSABLE,
          Finding.blocking(KEY_USED_OTHERWISE, "Idempotency-Key", key, null));
    }
    return receipt
        .map(Receipt::feed)
        .flatMap(feeds::find)
        .map(feed -> find(feed, FeedContract.MOST_ISSUES));
  }

  private TakeFeed.Taken take(FeedRequest request, Progress progress) {
    Organisation organisation = organisations.current();
    LocalDate today = CivilDay.at(request.at());
    FeedReference reference =
        new FeedReference(
            new SheetReference(catalogues.current(), organisation),
            new Responsibility(remits.of(request.caller()), organisation, today)::covers,
            today);
    return takeFeed.take(
        request.body(),
        reference,
        request.terms(),
        new TakeFeed.Sender(request.id(), request.caller().name(), request.at()),
        request.dryRun(),
        progress);
  }

  private void keep(FeedRequest request, TakeFeed.Taken taken) {
    feeds.keep(taken.feed(), taken.findings());
    String key = request.key();
    if (key != null) {
      receipts.keep(
          new Receipt(request.caller().name(), key, request.digest(), request.id(), request.at()));
    }
  }

  private void begin(FeedRequest request) {
    begin();
    trail.acting(request.act());
  }

  private void begin() {
    try {
      transaction.setTransactionTimeout(LONGEST_SECONDS);
      transaction.begin();
    } catch (NotSupportedException | SystemException fault) {
      throw new IllegalStateException("No transaction", fault);
    }
  }

  /** Undoes what has not been committed. */
  private void end() {
    try {
      if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
        transaction.rollback();
      }
      transaction.setTransactionTimeout(0);
    } catch (SystemException fault) {
      throw new IllegalStateException("A transaction could not be ended", fault);
    }
  }
}
