package vn.qcdc.reporting.manuscript;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a document is set, in points.
 *
 * @param size of the font of most of its text
 * @param pitch from one line to the next
 * @param right where lines end
 */
record PdfMeasures(float size, float pitch, float right) {

  /** Where the lines of a text end at the earliest, also where no line of it is full. */
  private static final float LEAST_RIGHT = 400;

  /**
   * @param pages the lines of each page, at least one line in all
   */
  static PdfMeasures of(List<List<PdfLine>> pages) {
    float size = sizeOfMost(pages);
    List<Float> pitches = new ArrayList<>();
    List<Float> ends = new ArrayList<>();
    for (List<PdfLine> page : pages) {
      for (int i = 0; i < page.size(); i++) {
        if (Math.abs(page.get(i).size() - size) < 1) {
          ends.add(page.get(i).end());
          if (i > 0) {
            pitches.add(page.get(i).y() - page.get(i - 1).y());
          }
        }
      }
    }
    return new PdfMeasures(
        size, quantile(pitches, 0.5), Math.max(quantile(ends, 0.9), LEAST_RIGHT));
  }

  /** The size in which most of the letters are; half points do not matter. */
  private static float sizeOfMost(List<List<PdfLine>> pages) {
    Map<Integer, Long> letters =
        pages.stream()
            .flatMap(List::stream)
            .flatMap(line -> line.glyphs().stream())
            .collect(groupingBy(glyph -> Math.round(glyph.size() * 2), counting()));
    return letters.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(0)
        / 2f;
  }

  private static float quantile(List<Float> values, double share) {
    List<Float> sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get((int) (share * (sorted.size() - 1)));
  }

  /** Whether a line follows the other without more space than lines have. */
  boolean isBelow(PdfLine upper, PdfLine lower) {
    float gap = lower.y() - upper.y();
    return lower.page() == upper.page()
        ? gap > 0 && gap < 1.6f * Math.max(pitch, upper.size())
        : lower.page() == upper.page() + 1;
  }

  /** Whether the first word of the next line would have fitted, so that there was no need of it. */
  boolean hadRoomFor(PdfLine line, PdfLine next) {
    return line.end() + 0.25f * line.size() + next.widthOfFirstWord() < right - 0.3f * line.size();
  }
}
