package vn.qcdc.domain.proofreading;

import org.jspecify.annotations.Nullable;

/** Where a passage stands in its document; all numbers count from 1. */
public sealed interface Location {

  /**
   * @param number among the paragraphs of the body, empty ones included
   * @param page {@code null} where the document does not know its pages
   */
  record Paragraph(int number, @Nullable Integer page) implements Location {}

  /**
   * @param table among the tables of the document
   * @param column the first one of a cell that spans several
   */
  record Cell(int table, int row, int column) implements Location {}

  /**
   * @param mark as printed beside the text, e.g. {@code 13}
   * @param number among the footnotes of the document
   */
  record Footnote(String mark, int number) implements Location {}
}
