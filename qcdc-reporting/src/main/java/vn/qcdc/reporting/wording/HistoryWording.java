package vn.qcdc.reporting.wording;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.Share;
import vn.qcdc.domain.organisation.UnitCode;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.reorganisation.Decision;
import vn.qcdc.domain.reorganisation.Happening;
import vn.qcdc.domain.reorganisation.Happening.Annulled;
import vn.qcdc.domain.reorganisation.Happening.Ended;
import vn.qcdc.domain.reorganisation.Happening.Established;
import vn.qcdc.domain.reorganisation.Happening.Moved;
import vn.qcdc.domain.reorganisation.Happening.Part;
import vn.qcdc.domain.reorganisation.Happening.PassedOn;
import vn.qcdc.domain.reorganisation.Happening.Recoded;
import vn.qcdc.domain.reorganisation.Happening.Registered;
import vn.qcdc.domain.reorganisation.Happening.Renamed;
import vn.qcdc.domain.reorganisation.Happening.Retyped;
import vn.qcdc.domain.reorganisation.Happening.TookOver;
import vn.qcdc.domain.reorganisation.Reorganisation;
import vn.qcdc.domain.reorganisation.UnitEvent;

/**
 * Tells what has happened to units, in the words of decisions: {@code Từ ngày 01/7/2025, theo Nghị
 * quyết số …: phường III được nhập vào phường Vị Thanh (mã 31321) …}.
 */
public final class HistoryWording implements Happening.Teller<String> {

  /** What sort of instrument a number belongs to, where it says so: {@code 1668/NQ-UBTVQH15}. */
  private static final Pattern SORT = Pattern.compile("(?<!\\p{L})(NQ|QĐ|NĐ)(?!\\p{L})");

  private final Wording wording;

  public HistoryWording(Wording wording) {
    this.wording = wording;
  }

  /** The event as a whole, with day and decision, and that it does not hold where it does not. */
  public String sentence(UnitEvent event, LocalDate today) {
    @Nullable Reorganisation by = event.reorganisation();
    String sentence =
        by == null
            ? wording.word("history.sentence", day(event.on()), clauses(event))
            : wording.word(
                "history.sentence.decided",
                day(event.on()),
                clauses(event),
                decision(by.decision()));
    if (event.annulled()) {
      return wording.word("history.sentence.ANNULLED", sentence);
    }
    return event.isAhead(today) ? wording.word("history.sentence.ANNOUNCED", sentence) : sentence;
  }

  /** What happened, without day and decision; that who is merged ends goes without saying. */
  public String clauses(UnitEvent event) {
    boolean passedOn = event.happenings().stream().anyMatch(each -> each instanceof PassedOn);
    return event.happenings().stream()
        .filter(each -> !passedOn || !(each instanceof Ended))
        .map(this::clause)
        .collect(joining("; "));
  }

  public String clause(Happening happening) {
    return happening.tell(this);
  }

  /** {@code Nghị quyết số 1668/NQ-UBTVQH15 ngày 16/6/2025 của Ủy ban Thường vụ Quốc hội}. */
  public String decision(Decision decision) {
    Matcher sort = SORT.matcher(decision.number());
    String instrument = sort.find() ? sort.group().replace('Đ', 'D') : "other";
    return wording.word(
        "history.decision",
        wording.word("instrument." + instrument),
        decision.number(),
        day(decision.issuedOn()),
        decision.issuer());
  }

  /**
   * As Vietnamese papers write it: the month has a nought only where it may be taken for 11, 12.
   */
  public String day(LocalDate day) {
    boolean padded = day.getMonth().compareTo(Month.FEBRUARY) <= 0;
    String pattern = wording.word(padded ? "day.pattern.padded" : "day.pattern");
    return DateTimeFormatter.ofPattern(pattern, wording.locale()).format(day);
  }

  public String title(UnitSnapshot unit) {
    return wording.word("history.title", unit.fullName(), unit.code());
  }

  @Override
  public String registered(Registered happening) {
    return below("history.REGISTERED", happening.unit(), happening.above());
  }

  @Override
  public String established(Established happening) {
    return below("history.ESTABLISHED", happening.unit(), happening.above());
  }

  @Override
  public String renamed(Renamed happening) {
    return wording.word(
        "history.RENAMED", happening.before().fullName(), happening.after().fullName());
  }

  @Override
  public String retyped(Retyped happening) {
    UnitSnapshot before = happening.before();
    UnitSnapshot after = happening.after();
    return wording.word(
        before.level() == after.level() ? "history.RETYPED" : "history.RETYPED.level",
        before.fullName(),
        before.type(),
        after.type(),
        wording.word("level." + before.level()),
        wording.word("level." + after.level()));
  }

  @Override
  public String recoded(Recoded happening) {
    boolean own = happening.scheme().equals(UnitCode.OWN_SCHEME);
    String first = happening.before() == null ? ".first" : ".scheme";
    return wording.word(
        own ? "history.RECODED" : "history.RECODED" + first,
        happening.unit().fullName(),
        Optional.ofNullable(happening.before()).orElse(""),
        happening.after(),
        happening.scheme());
  }

  @Override
  public String moved(Moved happening) {
    @Nullable UnitSnapshot from = happening.from();
    @Nullable UnitSnapshot to = happening.to();
    String key = "history.MOVED." + happening.hierarchy();
    return wording.word(
        from == null ? key + ".to" : to == null ? key + ".from" : key,
        happening.unit().fullName(),
        from == null ? "" : from.fullName(),
        to == null ? "" : to.fullName());
  }

  @Override
  public String tookOver(TookOver happening) {
    String unit = happening.unit().fullName();
    List<UnitSnapshot> above =
        happening.others().stream().filter(other -> isBelow(happening.unit(), other)).toList();
    return above.isEmpty()
        ? wording.word("history.TOOK_OVER", unit, parts(happening.parts()))
        : wording.word("history.TOOK_OVER.below", unit, names(above));
  }

  @Override
  public String passedOn(PassedOn happening) {
    String unit = happening.unit().fullName();
    String heirs = heirs(happening);
    if (happening.goesOn()) {
      return wording.word("history.PASSED_ON.remains", unit, heirs);
    }
    if (happening.parts().stream().anyMatch(part -> isBelow(part.unit(), happening.unit()))) {
      return wording.word("history.PASSED_ON.below", unit, heirs);
    }
    if (happening.parts().size() > 1) {
      return wording.word("history.PASSED_ON.several", unit, heirs);
    }
    return happening.together().isEmpty()
        ? wording.word("history.PASSED_ON", unit, heirs)
        : wording.word("history.PASSED_ON.together", unit, heirs, names(happening.together()));
  }

  @Override
  public String ended(Ended happening) {
    return wording.word("history.ENDED", happening.unit().fullName());
  }

  @Override
  public String annulled(Annulled happening) {
    return wording.word("history.ANNULLED", decision(happening.undone().decision()));
  }

  private String below(String key, UnitSnapshot unit, @Nullable UnitSnapshot above) {
    return above == null
        ? wording.word(key, coded(unit))
        : wording.word(key + ".below", coded(unit), above.fullName());
  }

  private static boolean isBelow(UnitSnapshot lower, UnitSnapshot upper) {
    return lower.level().compareTo(upper.level()) > 0;
  }

  private String parts(List<Part> parts) {
    List<UnitSnapshot> whole = parts.stream().filter(Part::isWhole).map(Part::unit).toList();
    Stream<String> wholly =
        whole.isEmpty() ? Stream.of() : Stream.of(wording.word("history.whole", names(whole)));
    Stream<String> inPart = parts.stream().filter(part -> !part.isWhole()).map(this::inPart);
    return Stream.concat(wholly, inPart).collect(joining(", "));
  }

  private String heirs(PassedOn happening) {
    String heirs = happening.parts().stream().map(this::heir).collect(joining(", "));
    boolean unstated = happening.parts().stream().anyMatch(part -> part.share() == null);
    boolean below =
        happening.parts().stream().anyMatch(part -> isBelow(part.unit(), happening.unit()));
    return unstated && !below ? wording.word("history.undivided", heirs) : heirs;
  }

  private String heir(Part part) {
    @Nullable Share share = part.share();
    return share == null || share.isAll()
        ? coded(part.unit())
        : weighed("history.heir.share", coded(part.unit()), share, part.weighedBy());
  }

  private String inPart(Part part) {
    @Nullable Share share = part.share();
    return share == null
        ? wording.word("history.share.unknown", part.unit().fullName())
        : weighed("history.share", part.unit().fullName(), share, part.weighedBy());
  }

  private String weighed(String key, String unit, Share share, @Nullable String weighedBy) {
    return wording.word(
        key,
        unit,
        wording.number(new BigDecimal(share.part())),
        wording.number(new BigDecimal(share.whole())),
        Optional.ofNullable(weighedBy).orElse(""));
  }

  private String coded(UnitSnapshot unit) {
    return wording.word("history.coded", unit.fullName(), unit.code());
  }

  private static String names(List<UnitSnapshot> units) {
    return units.stream().map(UnitSnapshot::fullName).collect(joining(", "));
  }
}
