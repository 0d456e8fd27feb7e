package vn.qcdc.domain.figure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure as long as it was the same; a revision of its sheet in which it did not change makes
 * no version.
 *
 * @param said when the figure was first said this way
 * @param until from when on it was said no more; {@code null} while it stands
 */
public record FigureVersion(SaidFigure said, @Nullable Instant until) {

  /**
   * The versions of a figure, latest first.
   *
   * @param revisions what each revision of the sheet says, earliest first
   */
  public static List<FigureVersion> of(List<SaidFigure> revisions) {
    List<FigureVersion> versions = new ArrayList<>();
    for (SaidFigure said : revisions) {
      int last = versions.size() - 1;
      if (last >= 0 && versions.get(last).goesOnAs(said)) {
        versions.set(last, new FigureVersion(versions.get(last).said(), said.until()));
      } else {
        versions.add(new FigureVersion(said, said.until()));
      }
    }
    Collections.reverse(versions);
    return versions;
  }

  /** Said again after a time in which no sheet stood is said anew. */
  private boolean goesOnAs(SaidFigure later) {
    return said.figure().equals(later.figure()) && later.revision().receivedAt().equals(until);
  }
}
