package vn.qcdc.domain.proofreading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.proofreading.Numeral.Form;
import vn.qcdc.domain.proofreading.Token.Kind;

/**
 * Numbers that nobody can have meant to write so: {@code 148.1185 lượt}, {@code 9,843 lượt}, {@code
 * 85,650/86.925}, {@code 99.94%} where decimals have a comma.
 *
 * @param decimalsMarked whether the document marks decimals in its own style somewhere
 * @param marked whether it does so with decimals or with thousands
 */
record NumberReader(boolean decimalsMarked, boolean marked) implements ClaimReader {

  private static final int LEADING_DIGITS = 3;

  @Override
  public List<Judgement> read(Quantities text, Written style) {
    List<Judgement> found = new ArrayList<>();
    for (Quantity each : text.unreadable()) {
      if (countsSomething(text, each) && isNoHeading(each.numeral().text())) {
        found.add(malformed(each, null));
      }
    }
    text.ratios()
        .forEach(
            ratio ->
                List.of(ratio.part(), ratio.whole()).forEach(each -> check(each, style, found)));
    text.single().forEach(each -> check(each, style, found));
    text.single().stream()
        .filter(
            each -> each.numeral().form() == Form.FOREIGN_DECIMAL && isHalved(text.strand(), each))
        .forEach(each -> found.add(malformed(each, null)));
    return found;
  }

  private void check(Quantity each, Written style, List<Judgement> found) {
    Form form = each.numeral().form();
    if (form == Form.REPAIRABLE) {
      found.add(malformed(each, repaired(each, style)));
    } else if (form == Form.FOREIGN_DECIMAL && each.percent() && decimalsMarked) {
      found.add(malformed(each, style.number(each.value()) + "%"));
    }
  }

  /** {@code 56.78 hộ}: of whole things, and no mean. */
  private boolean isHalved(Strand strand, Quantity each) {
    return marked
        && !each.percent()
        && !strand.is(each.at() - 1, Kind.BULLET)
        && each.at() > 0
        && !strand.at(each.end()).capital()
        && QuantityReader.isOfWholeThings(strand, each.at(), each.end());
  }

  private static String repaired(Quantity each, Written style) {
    BigDecimal value = each.numeral().value();
    return style.number(value) + (each.percent() ? "%" : "");
  }

  private boolean countsSomething(Quantities text, Quantity each) {
    Strand strand = text.strand();
    return each.percent()
        || strand.is(each.at() - 1, Kind.SLASH)
        || strand.is(each.at() + 1, Kind.SLASH)
        || each.end() > each.at() + 1
        || Vocabulary.COUNTED.standAt(strand, each.end())
        || Vocabulary.MEASURED.standAt(strand, each.end())
        || (marked
            && each.at() > 0
            && strand.is(each.end(), Kind.WORD)
            && !strand.at(each.end()).capital());
  }

  /** Else it may be the number of a heading. */
  private static boolean isNoHeading(String text) {
    int signs = text.length() - Numeral.digits(text).length();
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = Lexer.isDigit(text.charAt(i)) ? run + 1 : 0;
      if (run >= LEADING_DIGITS && text.length() > run) {
        return true;
      }
    }
    return signs >= 2;
  }

  private static Judgement malformed(Quantity each, @Nullable String expected) {
    return new Judgement(
        ClaimKind.NUMBER,
        Verdict.MALFORMED,
        each.span(),
        each.span(),
        List.of(),
        each.numeral().text(),
        expected,
        expected == null ? null : new Guess(each.span(), expected));
  }
}
