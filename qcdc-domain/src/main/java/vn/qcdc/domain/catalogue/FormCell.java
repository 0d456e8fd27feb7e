package vn.qcdc.domain.catalogue;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.Level;

/**
 * One blank of a form.
 *
 * @param measure code of the measure that goes there
 * @param levels only units of these levels fill it; all levels of the form when empty
 * @param section heading under which it stands, in Vietnamese
 * @param required a sheet that leaves it blank is returned; otherwise that is to be explained
 */
public record FormCell(
    String measure, Set<Level> levels, @Nullable String section, boolean required) {

  public FormCell {
    levels = Collections.unmodifiableSet(new TreeSet<>(levels));
  }

  /** A required blank that stands under no heading. */
  public FormCell(String measure, Set<Level> levels) {
    this(measure, levels, null, true);
  }
}
