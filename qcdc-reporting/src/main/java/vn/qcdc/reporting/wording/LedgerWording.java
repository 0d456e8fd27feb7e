package vn.qcdc.reporting.wording;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import vn.qcdc.domain.ledger.Breakdown;
import vn.qcdc.domain.ledger.Departure;
import vn.qcdc.domain.ledger.Ledger;
import vn.qcdc.domain.ledger.Ledger.Punctuality;
import vn.qcdc.domain.ledger.LedgerLine;
import vn.qcdc.domain.ledger.Span;
import vn.qcdc.domain.matter.Kind;
import vn.qcdc.domain.organisation.Level;

/** Says how a ledger of matters was counted, and that nothing is lost in it. */
public final class LedgerWording {

  private final Locale locale;
  private final ResourceBundle words;

  public LedgerWording(Language language) {
    this.locale = language.locale();
    this.words =
        ResourceBundle.getBundle(
            "vn.qcdc.reporting.wording.ledger",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public String kind(Kind kind) {
    return word("kind." + kind);
  }

  public String level(Level level) {
    return word("level." + level);
  }

  /** What denunciations stand under where all else stands under what it is about. */
  public String untold() {
    return word("untold");
  }

  /** The equation with its numbers where there is one, then the rules by which it was counted. */
  public List<String> explanation(Breakdown breakdown, Span span, List<LedgerLine> lines) {
    Stream<String> equation =
        breakdown == Breakdown.WHOLE
            ? lines.stream().map(line -> equation(line.ledger(), span))
            : Stream.of();
    return Stream.concat(
            equation,
            Stream.of(
                word("rule." + (breakdown.isOfUnits() ? breakdown.name() : "WHOLE")),
                word("rule.weight"),
                word("rule.punctuality"),
                word("rule.overdue", span.lastDay().toString())))
        .toList();
  }

  private String equation(Ledger ledger, Span span) {
    return word(
        "equation",
        ledger.opening(),
        ledger.allCame(),
        ledger.allWent(),
        ledger.left(),
        ledger.went(Departure.RESOLVED),
        ledger.resolved(Punctuality.LATE),
        ledger.overdue(),
        span.from().toString(),
        span.lastDay().toString());
  }

  private String word(String key, Object... values) {
    return new MessageFormat(words.getString(key), locale).format(values);
  }
}
