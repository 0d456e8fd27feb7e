package vn.qcdc.domain.submission;

import java.util.List;
import vn.qcdc.domain.figure.SheetKey;

/** Where comments are kept; they are only ever added. */
public interface Comments {

  void keep(Comment comment);

  /** Earliest first. */
  List<Comment> of(SheetKey sheet, int offset, int limit);
}
