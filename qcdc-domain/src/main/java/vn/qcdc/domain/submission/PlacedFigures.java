package vn.qcdc.domain.submission;

import static vn.qcdc.domain.finding.FindingCode.CELL_EMPTY;
import static vn.qcdc.domain.finding.FindingCode.FIGURE_MISSING;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Finding;

/**
 * Figures as claimed in a file, with the places where they stand there and what could not be read.
 *
 * @param figures at most one of each measure, none of a blank
 * @param places by code of the measure, e.g. {@code Biểu!E12}
 * @param unreadable what the reader of the file found; it points to places already
 * @param unread codes of the measures of which there is no figure because of that
 */
public record PlacedFigures(
    List<RawFigure> figures,
    Map<String, String> places,
    List<Finding> unreadable,
    Set<String> unread) {

  private static final Pattern IN_BODY = Pattern.compile("/figures(?:/(\\d+).*)?");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.-]+");

  public PlacedFigures {
    figures = List.copyOf(figures);
    places = Map.copyOf(places);
    unreadable = List.copyOf(unreadable);
    unread = Set.copyOf(unread);
  }

  /**
   * What could not be read, and what was found about the rest; each points to its place. What is
   * found because something was not read is not said a second time.
   */
  public List<Finding> placed(List<Finding> aboutFigures) {
    return Stream.concat(
            unreadable.stream(),
            aboutFigures.stream().filter(finding -> !isSaid(finding)).map(this::placed))
        .toList();
  }

  private boolean isSaid(Finding finding) {
    String measure = measure(finding);
    return measure != null && unread.contains(measure);
  }

  private Finding placed(Finding finding) {
    String measure = measure(finding);
    String place = measure == null ? null : places.get(measure);
    boolean isBlank = finding.code() == FIGURE_MISSING;
    return new Finding(
        isBlank ? CELL_EMPTY : finding.code(),
        finding.severity(),
        place == null ? finding.pointer() : place,
        isBlank || finding.value() == null ? null : withPlaces(finding.value()),
        isBlank || finding.expected() == null ? null : withPlaces(finding.expected()));
  }

  /** {@code 12 = Biểu!E7 (5) + Biểu!E8 (7)}: people see places, not codes. */
  private String withPlaces(String expected) {
    return WORD.matcher(expected)
        .replaceAll(
            word -> Matcher.quoteReplacement(places.getOrDefault(word.group(), word.group())));
  }

  /** What the finding is about; {@code null} when it is not about a figure. */
  private @Nullable String measure(Finding finding) {
    Matcher pointer = IN_BODY.matcher(finding.pointer());
    if (!pointer.matches()) {
      return null;
    }
    return pointer.group(1) == null
        ? finding.value()
        : figures.get(Integer.parseInt(pointer.group(1))).measure();
  }
}
