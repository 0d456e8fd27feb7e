package vn.qcdc.domain.submission;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.figure.LatestSheet;
import vn.qcdc.domain.figure.Revision;
import vn.qcdc.domain.figure.SheetStatus;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.submission.Submission.Change;
import vn.qcdc.domain.time.CivilDay;

/**
 * Takes a sheet in, wholly or not at all. Sending again what stands already changes nothing, so
 * that a sender whose answer got lost may repeat the request.
 */
public final class SubmitSheet {

  private final Sheets sheets;
  private final Attempts attempts;

  public SubmitSheet(Sheets sheets, Attempts attempts) {
    this.sheets = sheets;
    this.attempts = attempts;
  }

  public Submission submit(BlankSheet blank, List<RawFigure> raw, Sender sender) {
    Submission outcome = rehearse(blank, raw, sender);
    if (outcome instanceof Submission.Returned returned) {
      attempts.keep(attempt(blank, sender, OptionalInt.empty(), returned.findings()));
    } else if (outcome instanceof Submission.Accepted accepted
        && accepted.change() != Change.UNCHANGED) {
      sheets.keep(accepted.sheet());
      int revision = accepted.sheet().revision().number();
      attempts.keep(attempt(blank, sender, OptionalInt.of(revision), accepted.findings()));
    }
    return outcome;
  }

  /** What would become of the sheet; keeps nothing. */
  public Submission rehearse(BlankSheet blank, List<RawFigure> raw, Sender sender) {
    List<Finding> early = blank.tooEarly(CivilDay.at(sender.at()));
    if (!early.isEmpty()) {
      return new Submission.Returned(early);
    }
    return blank
        .fill(raw)
        .fold(
            filled -> decide(filled, sheets.latestForUpdate(blank.key()), sender),
            Submission.Returned::new);
  }

  private static Submission decide(
      FilledSheet filled, Optional<LatestSheet> latest, Sender sender) {
    if (latest.isPresent()) {
      return decide(filled, latest.get(), sender);
    }
    return sender.supersedes().isPresent()
        ? new Submission.Outdated()
        : new Submission.Accepted(
            new KeptSheet(filled.sheet(), Revision.first(sender.at(), sender.name())),
            Change.CREATED,
            filled.findings());
  }

  private static Submission decide(FilledSheet filled, LatestSheet latest, Sender sender) {
    if (latest.says(filled.sheet())) {
      return new Submission.Accepted(latest.kept(), Change.UNCHANGED, filled.findings());
    }
    if (latest.status() == SheetStatus.LOCKED) {
      return new Submission.Locked();
    }
    if (sender.supersedes().isEmpty()) {
      return new Submission.AlreadyThere(latest.kept());
    }
    return sender.supersedes().getAsInt() == latest.number()
        ? new Submission.Accepted(
            new KeptSheet(filled.sheet(), latest.next(sender.at(), sender.name())),
            Change.CORRECTED,
            filled.findings())
        : new Submission.Outdated();
  }

  private static Attempt attempt(
      BlankSheet blank, Sender sender, OptionalInt revision, List<Finding> findings) {
    return new Attempt(
        blank.key(), Revision.micros(sender.at()), sender.name(), revision, findings);
  }
}
