package vn.qcdc.domain.catalogue;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import vn.qcdc.domain.organisation.Level;

/**
 * One blank of a form.
 *
 * @param measure code of the measure that goes there
 * @param levels only units of these levels fill it; all levels of the form when empty
 */
public record FormCell(String measure, Set<Level> levels) {

  public FormCell {
    levels = Collections.unmodifiableSet(new TreeSet<>(levels));
  }
}
