package vn.qcdc.domain.submission;

import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;

/**
 * Takes in a sheet that was read from a file, on the road of {@link SubmitSheet}; findings point
 * into the file, and what could not be read returns the sheet like what breaks a rule.
 */
public final class SubmitPlacedFigures {

  private final SubmitSheet submitSheet;
  private final Attempts attempts;

  public SubmitPlacedFigures(SubmitSheet submitSheet, Attempts attempts) {
    this.submitSheet = submitSheet;
    this.attempts = attempts;
  }

  public Submission submit(BlankSheet blank, PlacedFigures placed, Sender sender) {
    Submission outcome = rehearse(blank, placed, sender);
    if (outcome instanceof Submission.Returned returned) {
      attempts.keep(
          new Attempt(
              blank.key(),
              sender.at().truncatedTo(ChronoUnit.MICROS),
              sender.name(),
              OptionalInt.empty(),
              returned.findings()));
      return returned;
    }
    return submitSheet.submit(blank, placed.figures(), sender);
  }

  /** What would become of the sheet; keeps nothing. */
  public Submission rehearse(BlankSheet blank, PlacedFigures placed, Sender sender) {
    Submission outcome = submitSheet.rehearse(blank, placed.figures(), sender);
    if (outcome instanceof Submission.Returned returned) {
      return new Submission.Returned(placed.placed(returned.findings()));
    }
    return placed.unreadable().isEmpty() ? outcome : new Submission.Returned(placed.unreadable());
  }
}
