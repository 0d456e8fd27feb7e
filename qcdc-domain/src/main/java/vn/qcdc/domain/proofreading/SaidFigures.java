package vn.qcdc.domain.proofreading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.qcdc.domain.catalogue.Measure;
import vn.qcdc.domain.catalogue.ValueType;
import vn.qcdc.domain.proofreading.Token.Kind;

/**
 * Finds where a text says figures that the catalogue knows: a number, behind it the whole name of a
 * measure, and then nothing that narrows it down. {@code 1.535/1.536 công trình được công khai}
 * says two. A name that only resembles is none.
 */
public final class SaidFigures {

  /** Begins what a name has for the order's sake, and no report repeats. */
  private static final String SINCE = ", lũy kế";

  private static final Phrases GOES_ON =
      Phrases.of("đạt|chiếm|bằng|gồm|bao gồm|trong đó|tăng|giảm|so với");

  private final List<Name> names;

  /** The words of a measure's name, as they are compared. */
  private record Name(Measure measure, List<String> words) {

    static Name of(Measure measure) {
      int since = measure.name().indexOf(SINCE);
      return new Name(
          measure, wordsOf(since < 0 ? measure.name() : measure.name().substring(0, since)));
    }

    /** Behind the last word of the name; -1 when it does not stand there. */
    int end(Strand text, int from) {
      int at = from;
      for (String word : words) {
        while (text.is(at, Kind.COMMA) || text.is(at, Kind.DASH)) {
          at++;
        }
        if (!text.at(at).isWord(word)) {
          return -1;
        }
        at++;
      }
      return at;
    }
  }

  public SaidFigures(Collection<Measure> measures) {
    names =
        measures.stream()
            .filter(measure -> measure.valueType() == ValueType.COUNT)
            .map(Name::of)
            .filter(name -> name.words().size() > 1)
            .sorted(Comparator.comparingInt((Name name) -> name.words().size()).reversed())
            .toList();
  }

  /** In reading order. */
  public List<SaidFigure> in(Manuscript text) {
    Orthography orthography = new Orthography();
    List<Strand> strands = new ArrayList<>();
    for (int i = 0; i < text.passages().size(); i++) {
      strands.add(new Strand(Lexer.tokens(orthography, i, text.passages().get(i).text())));
    }
    NumberStyle style = NumberStyle.of(strands);
    List<SaidFigure> said = new ArrayList<>();
    strands.forEach(strand -> find(QuantityReader.of(strand, style), said));
    said.sort(
        Comparator.comparingInt((SaidFigure each) -> each.at().passage())
            .thenComparingInt(each -> each.at().from()));
    return said;
  }

  private void find(Quantities text, List<SaidFigure> said) {
    for (Quantity single : text.single()) {
      named(text.strand(), single).ifPresent(measure -> say(single, measure, said));
    }
    for (Ratio ratio : text.ratios()) {
      Optional<Measure> part = named(text.strand(), ratio.whole());
      part.flatMap(this::whole)
          .ifPresent(
              whole -> {
                say(ratio.part(), part.get(), said);
                say(ratio.whole(), whole, said);
              });
    }
  }

  private static void say(Quantity number, Measure measure, List<SaidFigure> said) {
    if (!number.percent() && !number.isMeasured()) {
      said.add(new SaidFigure(number.span(), measure, number.value()));
    }
  }

  /** A measure that is said of itself, and not of something more special. */
  private Optional<Measure> named(Strand text, Quantity number) {
    for (Name name : names) {
      int end = name.end(text, number.end());
      if (end > 0) {
        return isEnd(text, end) && isOnly(name) ? Optional.of(name.measure()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isEnd(Strand text, int at) {
    int next = text.is(at, Kind.COMMA) ? at + 1 : at;
    boolean moreWords = text.is(next, Kind.WORD) && !GOES_ON.standAt(text, next);
    return !moreWords && !(next == at && text.is(at, Kind.NUMBER));
  }

  private boolean isOnly(Name name) {
    return names.stream().filter(other -> other.words().equals(name.words())).count() == 1;
  }

  private Optional<Measure> whole(Measure part) {
    return names.stream()
        .map(Name::measure)
        .filter(measure -> measure.code().equals(part.partOf()))
        .findFirst();
  }

  private static List<String> wordsOf(String name) {
    return Lexer.tokens(new Orthography(), 0, name).stream()
        .filter(token -> token.is(Kind.WORD))
        .map(Token::key)
        .toList();
  }
}
