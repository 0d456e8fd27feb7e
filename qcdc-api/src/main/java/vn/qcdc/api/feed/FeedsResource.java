package vn.qcdc.api.feed;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.audit.Acts;
import vn.qcdc.api.call.Call;
import vn.qcdc.api.contract.FeedsApi;
import vn.qcdc.api.contract.model.FeedFindingPage;
import vn.qcdc.api.contract.model.FeedMode;
import vn.qcdc.api.contract.model.FeedStrategy;
import vn.qcdc.api.contract.model.Issue;
import vn.qcdc.api.contract.model.NumberStyle;
import vn.qcdc.api.parameter.Page;
import vn.qcdc.api.problem.Messages;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.api.problem.Problems;
import vn.qcdc.domain.feed.Feed;
import vn.qcdc.domain.feed.Feeds;
import vn.qcdc.domain.feed.Progress;
import vn.qcdc.domain.feed.RowFinding;
import vn.qcdc.domain.feed.TakeFeed;
import vn.qcdc.domain.figure.Revision;

/** Takes feeds, and shows what became of them. */
@Path("/feeds")
public class FeedsResource implements FeedsApi {

  private static final MediaType CSV = MediaType.valueOf("text/csv; charset=UTF-8");

  @Inject FeedRun feedRun;
  @Inject FeedJobs feedJobs;
  @Inject Feeds feeds;
  @Inject Problems problems;
  @Inject Clock clock;
  @Inject Call call;
  @Inject CurrentCaller caller;
  @Inject Acts acts;

  @Override
  @Requires(Permission.SUBMIT)
  public Response sendFeed(
      File body,
      FeedMode mode,
      FeedStrategy strategy,
      NumberStyle numbers,
      Boolean dryRun,
      @Nullable String idempotencyKey,
      @Nullable String prefer) {
    MediaType type = call.bodyType();
    java.nio.file.Path file = body.toPath();
    boolean async =
        prefer != null && prefer.toLowerCase(Locale.ROOT).contains("respond-async") && !dryRun;
    if (async) {
      file = moved(file);
    }
    Notation style = numbers == NumberStyle.VI ? Notation.VIETNAMESE : Notation.PLAIN;
    FeedRequest request =
        new FeedRequest(
            UUID.randomUUID(),
            caller.get(),
            acts.of("sendFeed"),
            Revision.micros(clock.instant()),
            new FeedBody(file, type, style),
            FeedContract.terms(mode, strategy),
            dryRun,
            idempotencyKey,
            idempotencyKey == null
                ? ""
                : Digests.of(file, type + " " + mode + " " + strategy + " " + numbers));
    if (async) {
      return Response.accepted(FeedContract.job(feedJobs.begin(request, file)))
          .header(HttpHeaders.LOCATION, "/v1/jobs/" + request.id())
          .build();
    }
    return answer(feedRun.run(request, Progress.UNWATCHED));
  }

  @Override
  @Requires(Permission.SUBMIT)
  @Transactional
  public Response getFeed(UUID feed) {
    TakeFeed.Taken found = feedRun.find(find(feed), FeedContract.MOST_ISSUES);
    return Response.ok(FeedContract.feed(found.feed(), issues(found.findings()))).build();
  }

  @Override
  @Requires(Permission.SUBMIT)
  @Transactional
  public Response listFeedFindings(UUID feed, Integer limit, @Nullable String cursor) {
    Feed found = find(feed);
    MediaType type =
        call.preferred(MediaType.APPLICATION_JSON_TYPE, CSV)
            .orElseThrow(() -> new ProblemException(ProblemCode.NOT_ACCEPTABLE));
    if (type.isCompatible(CSV)) {
      return Response.ok(
              FindingsCsv.of(
                  feeds.findings(feed, 0, Integer.MAX_VALUE), new Messages(call.language())),
              CSV)
          .build();
    }
    Page page = Page.of(cursor, limit);
    List<RowFinding> findings = feeds.findings(feed, page.offset(), page.limit());
    int kept = (int) Math.min(found.findings(), Feed.MOST_FINDINGS_KEPT);
    FeedFindingPage answer = new FeedFindingPage().items(issues(findings)).next(page.next(kept));
    return Page.linked(Response.ok(answer), answer.getNext(), call).build();
  }

  /** Nobody is told of the feeds of others but an administrator. */
  private Feed find(UUID id) {
    return feeds
        .find(id)
        .filter(
            feed ->
                caller.get().may(Permission.ADMINISTER)
                    || feed.sentBy().equals(caller.get().name()))
        .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
  }

  private Response answer(TakeFeed.Taken taken) {
    if (!taken.feed().isTaken()) {
      Response returned =
          problems.response(
              ProblemCode.UNPROCESSABLE,
              taken.findings().stream().map(RowFinding::toFinding).toList(),
              taken.feed().findings());
      return taken.feed().rehearsed()
          ? returned
          : Response.fromResponse(returned)
              .header(HttpHeaders.LOCATION, "/v1/feeds/" + taken.feed().id())
              .build();
    }
    return Response.ok(FeedContract.feed(taken.feed(), issues(taken.findings()))).build();
  }

  private List<Issue> issues(List<RowFinding> findings) {
    Messages messages = new Messages(call.language());
    return findings.stream()
        .limit(FeedContract.MOST_ISSUES)
        .map(finding -> problems.issue(finding.toFinding(), messages))
        .toList();
  }

  /** The file of a request goes when the request ends. */
  private static java.nio.file.Path moved(java.nio.file.Path file) {
    try {
      return Files.move(
          file, Files.createTempFile("qcdc-feed", ""), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
