package vn.qcdc.api.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.contract.model.CountedKind;
import vn.qcdc.api.contract.model.MatterArrivals;
import vn.qcdc.api.contract.model.MatterBalance;
import vn.qcdc.api.contract.model.MatterBalanceList;
import vn.qcdc.api.contract.model.MatterBreakdown;
import vn.qcdc.api.contract.model.MatterDepartures;
import vn.qcdc.api.contract.model.MatterStock;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.domain.ledger.Departure;
import vn.qcdc.domain.ledger.DrawUpLedger.Question;
import vn.qcdc.domain.ledger.Ledger;
import vn.qcdc.domain.ledger.Ledger.Punctuality;
import vn.qcdc.domain.ledger.LedgerLine;
import vn.qcdc.domain.matter.Coming;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.matter.Standing;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.reporting.wording.Language;
import vn.qcdc.reporting.wording.LedgerWording;

/** Ledgers of matters as the contract shows them. */
final class LedgerContract {

  private final Question question;
  private final LedgerWording wording;

  LedgerContract(Question question, Language language) {
    this.question = question;
    this.wording = new LedgerWording(language);
  }

  MatterBalanceList list(List<LedgerLine> lines) {
    return new MatterBalanceList()
        .unit(UnitContract.MAP.ref(question.unit()))
        .from(question.span().from())
        .until(question.span().until())
        .asOf(question.map().day())
        .lastDay(question.span().lastDay())
        .by(MatterBreakdown.valueOf(question.breakdown().name()))
        .kinds(
            question.kinds().stream()
                .sorted()
                .map(each -> CountedKind.valueOf(each.name()))
                .toList())
        .items(lines(lines))
        .explanation(wording.explanation(question.breakdown(), question.span(), lines));
  }

  List<MatterBalance> lines(List<LedgerLine> lines) {
    return lines.stream().map(this::line).toList();
  }

  private MatterBalance line(LedgerLine line) {
    Ledger ledger = line.ledger();
    return new MatterBalance()
        .part(line.part().isEmpty() ? null : line.part())
        .name(name(line.part()))
        .opening(ledger.opening())
        .came(came(ledger))
        .went(went(ledger))
        .closing(closing(ledger));
  }

  private @Nullable String name(String part) {
    return switch (question.breakdown()) {
      case WHOLE -> null;
      case FIELD -> part.isEmpty() ? wording.untold() : null;
      case KIND -> wording.kind(Kind.valueOf(part));
      case LEVEL -> wording.level(Level.valueOf(part));
      case UNIT -> question.map().unit(part).map(UnitSnapshot::fullName).orElse(null);
    };
  }

  private static MatterArrivals came(Ledger ledger) {
    return new MatterArrivals()
        .total(ledger.allCame())
        .received(ledger.came(Coming.RECEIVED))
        .reopened(ledger.came(Coming.REOPENED))
        .assigned(ledger.came(Coming.ASSIGNED))
        .forwarded(ledger.came(Coming.FORWARDED))
        .returned(ledger.came(Coming.RETURNED))
        .inherited(ledger.came(Coming.INHERITED));
  }

  private static MatterDepartures went(Ledger ledger) {
    return new MatterDepartures()
        .total(ledger.allWent())
        .resolved(ledger.went(Departure.RESOLVED))
        .resolvedOnTime(ledger.resolved(Punctuality.ON_TIME))
        .resolvedLate(ledger.resolved(Punctuality.LATE))
        .resolvedWithoutTerm(ledger.resolved(Punctuality.WITHOUT_TERM))
        .withdrawn(ledger.went(Departure.WITHDRAWN))
        .filed(ledger.went(Departure.FILED))
        .referred(ledger.went(Departure.REFERRED))
        .passedUp(ledger.went(Departure.PASSED_UP))
        .passedOn(ledger.went(Departure.PASSED_ON))
        .assigned(ledger.went(Departure.ASSIGNED))
        .returned(ledger.went(Departure.RETURNED))
        .inherited(ledger.went(Departure.INHERITED));
  }

  private static MatterStock closing(Ledger ledger) {
    return new MatterStock()
        .total(ledger.left())
        .waiting(ledger.closing(Standing.WAITING))
        .underWay(ledger.closing(Standing.UNDER_WAY))
        .unfinished(ledger.closing(Standing.UNFINISHED))
        .onRoadmap(ledger.closing(Standing.ON_ROADMAP))
        .suspended(ledger.closing(Standing.SUSPENDED))
        .overdue(ledger.overdue());
  }
}
