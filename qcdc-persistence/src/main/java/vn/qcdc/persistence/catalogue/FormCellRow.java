package vn.qcdc.persistence.catalogue;

import static java.util.stream.Collectors.toSet;

import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.catalogue.FormCell;
import vn.qcdc.domain.organisation.Level;

/** A row of {@code form_cell}. */
@Embeddable
class FormCellRow {

  @ManyToOne
  @JoinColumn(name = "measure_id")
  private MeasureRow measure;

  private String[] levels;
  private @Nullable String section;
  private boolean required;

  FormCellRow() {}

  FormCellRow(MeasureRow measure, FormCell cell) {
    this.measure = measure;
    this.levels = words(cell.levels());
    this.section = cell.section();
    this.required = cell.required();
  }

  static String[] words(Set<Level> levels) {
    return levels.stream().map(Level::name).toArray(String[]::new);
  }

  static Set<Level> levels(String[] words) {
    return Arrays.stream(words).map(Level::valueOf).collect(toSet());
  }

  FormCell toDomain() {
    return new FormCell(measure.code(), levels(levels), section, required);
  }
}
