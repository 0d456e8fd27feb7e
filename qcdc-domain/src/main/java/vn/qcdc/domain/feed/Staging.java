package vn.qcdc.domain.feed;

import java.util.List;
import java.util.function.Consumer;
import vn.qcdc.domain.figure.SheetKey;

/**
 * Gathers the rows of one feed into sheets, however many they are and in whatever order they come.
 */
public interface Staging extends AutoCloseable {

  /** How many sheets there are; known when all rows are added. */
  long sheets();

  void add(SheetKey sheet, StagedCell cell);

  /**
   * Hands out all sheets, in batches, ordered by unit, period and form, so that feeds that run side
   * by side never wait for each other in a circle.
   */
  void forEachBatch(int size, Consumer<List<StagedSheet>> use);

  @Override
  void close();
}
