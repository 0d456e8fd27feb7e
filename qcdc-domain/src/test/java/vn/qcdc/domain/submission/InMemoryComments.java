package vn.qcdc.domain.submission;

import java.util.ArrayList;
import java.util.List;
import vn.qcdc.domain.figure.SheetKey;

/** Keeps comments in memory. */
public final class InMemoryComments implements Comments {

  private final List<Comment> kept = new ArrayList<>();

  @Override
  public void keep(Comment comment) {
    kept.add(comment);
  }

  @Override
  public List<Comment> of(SheetKey sheet, int offset, int limit) {
    return kept.stream()
        .filter(comment -> comment.sheet().equals(sheet))
        .skip(offset)
        .limit(limit)
        .toList();
  }
}
