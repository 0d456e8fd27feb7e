package vn.qcdc.domain.submission;

import static vn.qcdc.domain.finding.FindingCode.PERIOD_NOT_BEGUN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.qcdc.domain.figure.FigureSheet;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.figure.Revision;
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
    LocalDate today = CivilDay.at(sender.at());
    if (today.isBefore(blank.period().from())) {
      return new Submission.Returned(
          List.of(
              Finding.blocking(
                  PERIOD_NOT_BEGUN,
                  "period",
                  blank.period().code(),
                  blank.period().from().toString())));
    }
    return blank
        .fill(raw)
        .fold(
            filled -> decide(filled, sheets.findForUpdate(blank.key()), sender),
            Submission.Returned::new);
  }

  private static Submission decide(
      FilledSheet filled, Optional<KeptSheet> standing, Sender sender) {
    FigureSheet sheet = filled.sheet();
    if (standing.isEmpty()) {
      return sender.supersedes().isPresent()
          ? new Submission.Outdated()
          : new Submission.Accepted(
              new KeptSheet(sheet, new Revision(1, micros(sender.at()), sender.name())),
              Change.CREATED,
              filled.findings());
    }
    KeptSheet latest = standing.get();
    if (latest.sheet().equals(sheet)) {
      return new Submission.Accepted(latest, Change.UNCHANGED, filled.findings());
    }
    if (sender.supersedes().isEmpty()) {
      return new Submission.AlreadyThere(latest);
    }
    return sender.supersedes().getAsInt() == latest.revision().number()
        ? new Submission.Accepted(
            new KeptSheet(sheet, next(latest.revision(), sender)),
            Change.CORRECTED,
            filled.findings())
        : new Submission.Outdated();
  }

  /** Later than the revision before, even if the clock of another server was ahead. */
  private static Revision next(Revision latest, Sender sender) {
    Instant earliest = latest.receivedAt().plus(1, ChronoUnit.MICROS);
    Instant at = micros(sender.at());
    return new Revision(latest.number() + 1, at.isBefore(earliest) ? earliest : at, sender.name());
  }

  /** The precision with which instants are kept. */
  private static Instant micros(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  private static Attempt attempt(
      BlankSheet blank, Sender sender, OptionalInt revision, List<Finding> findings) {
    return new Attempt(blank.key(), micros(sender.at()), sender.name(), revision, findings);
  }
}
