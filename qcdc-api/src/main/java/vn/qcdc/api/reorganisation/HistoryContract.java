package vn.qcdc.api.reorganisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.contract.model.Decision;
import vn.qcdc.api.contract.model.Hierarchy;
import vn.qcdc.api.contract.model.ReorganisationStatus;
import vn.qcdc.api.contract.model.Share;
import vn.qcdc.api.contract.model.UnitEvent;
import vn.qcdc.api.contract.model.UnitHappening;
import vn.qcdc.api.contract.model.UnitHappening.WhatEnum;
import vn.qcdc.api.contract.model.UnitHistory;
import vn.qcdc.api.contract.model.UnitPortion;
import vn.qcdc.api.contract.model.UnitRef;
import vn.qcdc.api.contract.model.UnitSuccessors;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.domain.organisation.Portion;
import vn.qcdc.domain.organisation.Restatement;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;
import vn.qcdc.domain.reorganisation.Happening;
import vn.qcdc.domain.reorganisation.Reorganisation;
import vn.qcdc.reporting.wording.HistoryWording;
import vn.qcdc.reporting.wording.Wording;

/** Histories and successors as the contract shows them, told in the caller's language. */
final class HistoryContract {

  private final HistoryWording wording;
  private final LocalDate today;

  HistoryContract(Wording wording, LocalDate today) {
    this.wording = new HistoryWording(wording);
    this.today = today;
  }

  UnitHistory history(
      vn.qcdc.domain.reorganisation.UnitHistory history, UnitSnapshot unit, UnitTree tree) {
    return new UnitHistory()
        .asOf(tree.day())
        .unit(UnitContract.within(unit, tree))
        .events(history.events().stream().map(this::event).toList());
  }

  private UnitEvent event(vn.qcdc.domain.reorganisation.UnitEvent event) {
    @Nullable Reorganisation by = event.reorganisation();
    return new UnitEvent()
        .on(event.on())
        .status(status(event))
        .reorganisation(by == null ? null : by.code())
        .decision(by == null ? null : decision(by.decision()))
        .sentence(wording.sentence(event, today))
        .entries(event.happenings().stream().map(each -> entry(each, event.on())).toList());
  }

  private ReorganisationStatus status(vn.qcdc.domain.reorganisation.UnitEvent event) {
    if (event.annulled()) {
      return ReorganisationStatus.ANNULLED;
    }
    return event.isAhead(today) ? ReorganisationStatus.ANNOUNCED : ReorganisationStatus.IN_FORCE;
  }

  private static Decision decision(vn.qcdc.domain.reorganisation.Decision decision) {
    return new Decision()
        .number(decision.number())
        .issuer(decision.issuer())
        .issuedOn(decision.issuedOn());
  }

  private UnitHappening entry(Happening happening, LocalDate on) {
    return happening
        .tell(new Kinds())
        .on(on)
        .sentence(wording.clause(happening))
        .units(refs(happening.others()));
  }

  static UnitSuccessors successors(
      UnitSnapshot unit, Restatement restatement, UnitTree from, UnitTree to) {
    return new UnitSuccessors()
        .asOf(from.day())
        .on(to.day())
        .unit(UnitContract.within(unit, from))
        .vanished(restatement.hasVanished(unit.id()))
        .portions(restatement.portions(unit.id()).stream().map(each -> portion(each, to)).toList());
  }

  private static UnitPortion portion(Portion portion, UnitTree tree) {
    return new UnitPortion()
        .share(
            new Share()
                .numerator(new BigDecimal(portion.share().part()))
                .denominator(new BigDecimal(portion.share().whole())))
        .units(
            tree.units().stream()
                .filter(unit -> portion.candidates().contains(unit.id()))
                .map(unit -> UnitContract.within(unit, tree))
                .toList());
  }

  private static List<UnitRef> refs(List<UnitSnapshot> units) {
    return units.stream().map(UnitContract.MAP::ref).toList();
  }

  /** What is told of one alternative only. */
  private static final class Kinds implements Happening.Teller<UnitHappening> {

    @Override
    public UnitHappening registered(Happening.Registered happening) {
      return new UnitHappening().what(WhatEnum.REGISTERED);
    }

    @Override
    public UnitHappening established(Happening.Established happening) {
      return new UnitHappening().what(WhatEnum.ESTABLISHED);
    }

    @Override
    public UnitHappening renamed(Happening.Renamed happening) {
      return new UnitHappening().what(WhatEnum.RENAMED);
    }

    @Override
    public UnitHappening retyped(Happening.Retyped happening) {
      return new UnitHappening().what(WhatEnum.RETYPED);
    }

    @Override
    public UnitHappening recoded(Happening.Recoded happening) {
      return new UnitHappening().what(WhatEnum.RECODED);
    }

    @Override
    public UnitHappening moved(Happening.Moved happening) {
      return new UnitHappening()
          .what(WhatEnum.MOVED)
          .hierarchy(Hierarchy.fromValue(happening.hierarchy().name()));
    }

    @Override
    public UnitHappening tookOver(Happening.TookOver happening) {
      return new UnitHappening().what(WhatEnum.TOOK_OVER);
    }

    @Override
    public UnitHappening passedOn(Happening.PassedOn happening) {
      return new UnitHappening()
          .what(WhatEnum.PASSED_ON)
          .together(happening.together().isEmpty() ? null : refs(happening.together()));
    }

    @Override
    public UnitHappening ended(Happening.Ended happening) {
      return new UnitHappening().what(WhatEnum.ENDED);
    }

    @Override
    public UnitHappening annulled(Happening.Annulled happening) {
      return new UnitHappening().what(WhatEnum.ANNULLED);
    }
  }
}
