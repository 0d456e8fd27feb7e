package vn.qcdc.reporting.wording;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import vn.qcdc.domain.proofreading.Guess;
import vn.qcdc.domain.proofreading.Judgement;
import vn.qcdc.domain.proofreading.Location;
import vn.qcdc.domain.proofreading.Location.Cell;
import vn.qcdc.domain.proofreading.Location.Footnote;
import vn.qcdc.domain.proofreading.Location.Paragraph;
import vn.qcdc.domain.proofreading.Manuscript;
import vn.qcdc.domain.proofreading.SaidFigure;
import vn.qcdc.domain.proofreading.Span;
import vn.qcdc.domain.rollup.Total;

/**
 * Tells an author what is wrong with a number, what should stand there, and how one gets there:
 * {@code Tỷ lệ: “99,84%” không khớp phép tính: … Đúng ra là 99,85%.}
 */
public final class JudgementWording {

  private final Manuscript text;
  private final Language language;
  private final ResourceBundle words;

  public JudgementWording(Manuscript text, Language language) {
    this.text = text;
    this.language = language;
    this.words =
        ResourceBundle.getBundle(
            "vn.qcdc.reporting.wording.proofreading",
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public String message(Judgement judgement) {
    return String.join(" ", sentences(judgement));
  }

  /** For the margin: a sentence a line, and before them the words where the margin cannot show. */
  public String remark(Judgement judgement) {
    List<String> lines = new ArrayList<>(sentences(judgement));
    Location location = location(judgement.doubtful());
    if (location instanceof Footnote) {
      lines.add(0, word("within", place(location), text.quote(judgement.claim())));
    }
    return String.join("\n", lines);
  }

  /**
   * What the system has of something that the text says.
   *
   * @param verdict {@code SAME}, {@code DIFFERENT} or {@code UNDECIDED}
   */
  public String beside(SaidFigure said, Total known, String verdict) {
    return word(
        "figure." + verdict,
        text.quote(said.at()),
        known.figure().amount().map(this::figure).orElse(word("figure.none")),
        number(known.completeness().received()),
        number(known.completeness().due()));
  }

  private List<String> sentences(Judgement judgement) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        word(
            "sentence." + judgement.verdict(),
            word("kind." + judgement.kind()),
            text.quote(judgement.doubtful()),
            judgement.working(),
            others(judgement)));
    if (judgement.expected() != null) {
      sentences.add(word("expected." + judgement.verdict(), judgement.expected()));
    }
    Guess guess = judgement.guess();
    // That the doubtful number is meant to be what it should be has been said.
    if (guess != null && !guess.at().equals(judgement.doubtful())) {
      sentences.add(word("guess", text.quote(guess.at()), guess.meant()));
    }
    return sentences;
  }

  private String others(Judgement judgement) {
    return judgement.others().stream()
        .map(span -> word("other", text.quote(span), place(location(span))))
        .collect(joining(", "));
  }

  private String place(Location location) {
    if (location instanceof Paragraph paragraph) {
      return paragraph.page() == null
          ? word("place.PARAGRAPH", number(paragraph.number()))
          : word("place.PARAGRAPH.page", number(paragraph.number()), number(paragraph.page()));
    } else if (location instanceof Cell cell) {
      return word("place.CELL", number(cell.table()), number(cell.row()), number(cell.column()));
    }
    return word("place.FOOTNOTE", ((Footnote) location).mark());
  }

  private String figure(BigDecimal amount) {
    return NumberFormat.getInstance(language.locale()).format(amount);
  }

  /** Without the separators that figures have. */
  private static String number(int number) {
    return String.valueOf(number);
  }

  private Location location(Span span) {
    return text.passages().get(span.passage()).location();
  }

  private String word(String key, Object... values) {
    return new MessageFormat(words.getString(key), language.locale()).format(values);
  }
}
