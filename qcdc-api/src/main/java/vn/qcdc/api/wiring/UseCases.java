package vn.qcdc.api.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.qcdc.api.access.TrustedIssuers;
import vn.qcdc.api.organisation.TypingErrors;
import vn.qcdc.api.token.Mode;
import vn.qcdc.api.web.Rehearsal;
import vn.qcdc.domain.catalogue.Catalogues;
import vn.qcdc.domain.deadline.DrawUpWorklist;
import vn.qcdc.domain.deadline.Extensions;
import vn.qcdc.domain.deadline.Receipts;
import vn.qcdc.domain.deadline.RemindOfSheets;
import vn.qcdc.domain.deadline.ReminderRule;
import vn.qcdc.domain.deadline.Reminders;
import vn.qcdc.domain.deadline.TellTimeliness;
import vn.qcdc.domain.deadline.WorkInProgress;
import vn.qcdc.domain.examination.ActOnFinding;
import vn.qcdc.domain.examination.ConsistencyRuns;
import vn.qcdc.domain.examination.DueSheets;
import vn.qcdc.domain.examination.ExamineDueSheets;
import vn.qcdc.domain.examination.ExamineSheets;
import vn.qcdc.domain.examination.Findings;
import vn.qcdc.domain.examination.MatterRegister;
import vn.qcdc.domain.examination.ReexamineSheets;
import vn.qcdc.domain.examination.RegisterCounts;
import vn.qcdc.domain.examination.TellRegisterFigures;
import vn.qcdc.domain.examination.UnitRegister;
import vn.qcdc.domain.feed.Feeds;
import vn.qcdc.domain.feed.TakeFeed;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.ledger.DrawUpLedger;
import vn.qcdc.domain.organisation.Aliases;
import vn.qcdc.domain.organisation.ConfirmAliases;
import vn.qcdc.domain.organisation.Organisations;
import vn.qcdc.domain.organisation.RegisterUnits;
import vn.qcdc.domain.organisation.UnitMatching;
import vn.qcdc.domain.organisation.UnitNaming;
import vn.qcdc.domain.publication.DecideOnPublication;
import vn.qcdc.domain.publication.DiscloseTotals;
import vn.qcdc.domain.publication.Publications;
import vn.qcdc.domain.publication.SmallCounts;
import vn.qcdc.domain.reorganisation.AnnulReorganisation;
import vn.qcdc.domain.reorganisation.Reorganisations;
import vn.qcdc.domain.reorganisation.ReorganiseUnits;
import vn.qcdc.domain.reorganisation.TellHistory;
import vn.qcdc.domain.submission.ActOnSheet;
import vn.qcdc.domain.submission.Attempts;
import vn.qcdc.domain.submission.CorrectLockedSheet;
import vn.qcdc.domain.submission.Drafts;
import vn.qcdc.domain.submission.KeepDraft;
import vn.qcdc.domain.submission.Scrutiny;
import vn.qcdc.domain.submission.Steps;
import vn.qcdc.domain.submission.SubmitPlacedFigures;
import vn.qcdc.domain.submission.SubmitSheet;

/** The use cases of the domain over their ports, and the only clock of the server. */
class UseCases {

  private static final System.Logger LOG = System.getLogger(UseCases.class.getName());

  /** The right one, or that of a rehearsal, which {@code QCDC_CLOCK_FILE} shifts. */
  private static final Clock CLOCK = clockOf(System.getenv().getOrDefault("QCDC_CLOCK_FILE", ""));

  @Produces
  static Clock clock() {
    return CLOCK;
  }

  @Produces
  static Rehearsal rehearsal() {
    return CLOCK instanceof Rehearsal shifted ? shifted : Optional::empty;
  }

  private static Clock clockOf(String file) {
    Clock right = Clock.systemUTC();
    return file.isEmpty() ? right : new RehearsalClock(Path.of(file), right);
  }

  @Produces
  static UnitMatching unitMatching() {
    return new UnitMatching(new TypingErrors());
  }

  @Produces
  static RegisterUnits registerUnits(
      Organisations organisations, Aliases aliases, UnitMatching matching) {
    return new RegisterUnits(organisations, aliases, matching);
  }

  @Produces
  static ConfirmAliases confirmAliases(Aliases aliases) {
    return new ConfirmAliases(aliases);
  }

  @Produces
  static UnitNaming unitNaming(Aliases aliases, UnitMatching matching) {
    return new UnitNaming(aliases, matching);
  }

  @Produces
  static ReorganiseUnits reorganiseUnits(
      Organisations organisations,
      Reorganisations reorganisations,
      Sheets sheets,
      UnitNaming naming) {
    return new ReorganiseUnits(organisations, reorganisations, sheets, naming);
  }

  @Produces
  static AnnulReorganisation annulReorganisation(
      Organisations organisations, Reorganisations reorganisations, Sheets sheets) {
    return new AnnulReorganisation(organisations, reorganisations, sheets);
  }

  @Produces
  static TellHistory tellHistory(Organisations organisations, Reorganisations reorganisations) {
    return new TellHistory(organisations, reorganisations);
  }

  @Produces
  static TakeFeed takeFeed(Sheets sheets, Attempts attempts, Feeds feeds) {
    return new TakeFeed(sheets, attempts, feeds);
  }

  @Produces
  static SubmitSheet submitSheet(Sheets sheets, Attempts attempts) {
    return new SubmitSheet(sheets, attempts);
  }

  @Produces
  static SubmitPlacedFigures submitPlacedFigures(SubmitSheet submitSheet, Attempts attempts) {
    return new SubmitPlacedFigures(submitSheet, attempts);
  }

  @Produces
  static ActOnSheet actOnSheet(Sheets sheets, Steps steps, Scrutiny scrutiny) {
    return new ActOnSheet(sheets, steps, scrutiny);
  }

  @Produces
  static Scrutiny scrutiny(ExamineSheets examineSheets, Findings findings) {
    return new ReexamineSheets(examineSheets, findings);
  }

  @Produces
  static ExamineDueSheets examineDueSheets(
      DueSheets dueSheets, ExamineSheets examineSheets, Findings findings, ConsistencyRuns runs) {
    return new ExamineDueSheets(
        dueSheets, examineSheets, new ReexamineSheets(examineSheets, findings), runs);
  }

  @Produces
  static ActOnFinding actOnFinding(Findings findings) {
    return new ActOnFinding(findings);
  }

  @Produces
  static CorrectLockedSheet correctLockedSheet(Sheets sheets, Steps steps, Attempts attempts) {
    return new CorrectLockedSheet(sheets, steps, attempts);
  }

  @Produces
  static KeepDraft keepDraft(Sheets sheets, Steps steps, Drafts drafts, SubmitSheet submitSheet) {
    return new KeepDraft(sheets, steps, drafts, submitSheet);
  }

  @Produces
  static ExamineSheets examineSheets(
      Catalogues catalogues, Organisations organisations, Sheets sheets, RegisterCounts registers) {
    return new ExamineSheets(catalogues, organisations, sheets, registers);
  }

  static ReminderRule reminderRule() {
    return new ReminderRule(
        number("QCDC_REMIND_DAYS_BEFORE", "7"), number("QCDC_REMIND_DAYS_AFTER", "1"));
  }

  @Produces
  static RegisterCounts registerCounts(DrawUpLedger drawUpLedger) {
    return RegisterCounts.together(List.of(new UnitRegister(), new MatterRegister(drawUpLedger)));
  }

  @Produces
  static TellRegisterFigures tellRegisterFigures(RegisterCounts registers) {
    return new TellRegisterFigures(registers);
  }

  @Produces
  static TellTimeliness tellTimeliness(Extensions extensions, Receipts receipts) {
    return new TellTimeliness(extensions, receipts);
  }

  @Produces
  static DrawUpWorklist drawUpWorklist(WorkInProgress inProgress, Extensions extensions) {
    return new DrawUpWorklist(inProgress, extensions);
  }

  /** {@code QCDC_REMIND_DAYS_BEFORE} and {@code QCDC_REMIND_DAYS_AFTER} the due day. */
  @Produces
  static RemindOfSheets remindOfSheets(
      Extensions extensions, Receipts receipts, Reminders reminders) {
    return new RemindOfSheets(reminderRule(), extensions, receipts, reminders);
  }

  @Produces
  static DecideOnPublication decideOnPublication(Publications publications, Catalogues catalogues) {
    return new DecideOnPublication(publications, catalogues);
  }

  /** A setting that cannot be used keeps the server from starting. */
  static void atStart(
      @Observes @Initialized(ApplicationScoped.class) Object started, TrustedIssuers issuers) {
    rehearsal().shift().ifPresent(shift -> warn(shift, issuers.mode()));
    LOG.log(System.Logger.Level.INFO, "What the public does not see: {0}", smallCounts());
  }

  private static void warn(String shift, Mode mode) {
    if (mode == Mode.PRODUCTION) {
      throw new IllegalStateException("QCDC_CLOCK_FILE is for rehearsals, not for production");
    }
    LOG.log(System.Logger.Level.WARNING, "This is a rehearsal: the clock is shifted by {0}", shift);
  }

  @Produces
  static DiscloseTotals discloseTotals(
      Publications publications,
      Catalogues catalogues,
      Organisations organisations,
      Sheets sheets) {
    return new DiscloseTotals(publications, catalogues, organisations, sheets, smallCounts());
  }

  /** {@code QCDC_PUBLIC_THRESHOLD} is the smallest count that everybody may see. */
  private static SmallCounts smallCounts() {
    return new SmallCounts(number("QCDC_PUBLIC_THRESHOLD", "5"));
  }

  static int number(String variable, String unset) {
    return Integer.parseInt(System.getenv().getOrDefault(variable, unset));
  }
}
