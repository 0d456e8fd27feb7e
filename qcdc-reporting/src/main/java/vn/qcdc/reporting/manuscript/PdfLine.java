package vn.qcdc.reporting.manuscript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Glyphs of a page that stand on one line.
 *
 * @param page from 1
 * @param glyphs from left to right, at least one
 * @param isPart whether others stand beside it at a distance, as in the row of a table
 */
record PdfLine(int page, List<Glyph> glyphs, boolean isPart) {

  private static final String SUPERSCRIPT_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  PdfLine {
    glyphs = List.copyOf(glyphs);
  }

  /** The lines of a page from its top to its bottom. */
  static List<PdfLine> of(int page, List<Glyph> glyphs) {
    List<PdfLine> lines = new ArrayList<>();
    List<Glyph> row = new ArrayList<>();
    float base = 0;
    for (Glyph each :
        glyphs.stream().sorted(Comparator.comparingDouble(glyph -> glyph.y())).toList()) {
      if (!row.isEmpty() && each.y() - base > Math.max(each.size(), largest(row)) / 2) {
        addRow(page, row, lines);
        row = new ArrayList<>();
      }
      row.add(each);
      base = each.y();
    }
    addRow(page, row, lines);
    return lines;
  }

  private static void addRow(int page, List<Glyph> row, List<PdfLine> lines) {
    row.sort(Comparator.comparingDouble(glyph -> glyph.x()));
    List<List<Glyph>> parts = new ArrayList<>();
    List<Glyph> part = new ArrayList<>();
    for (Glyph each : row) {
      if (!part.isEmpty() && isApart(part.get(part.size() - 1), each)) {
        parts.add(part);
        part = new ArrayList<>();
      }
      part.add(each);
    }
    parts.add(part);
    List<List<Glyph>> printed =
        parts.stream().filter(glyphs -> !glyphs.stream().allMatch(Glyph::isBlank)).toList();
    for (List<Glyph> glyphs : printed) {
      lines.add(new PdfLine(page, stripped(glyphs), printed.size() > 1));
    }
  }

  /** Words of one text have a blank between them, or stand close together. */
  private static boolean isApart(Glyph left, Glyph right) {
    float gap = right.x() - left.end();
    boolean blank = left.isBlank() || right.isBlank();
    return gap > (blank ? 4 : 0.9f) * Math.max(left.size(), right.size());
  }

  private static List<Glyph> stripped(List<Glyph> glyphs) {
    int from = 0;
    int to = glyphs.size();
    while (from < to - 1 && glyphs.get(from).isBlank()) {
      from++;
    }
    while (to - 1 > from && glyphs.get(to - 1).isBlank()) {
      to--;
    }
    return glyphs.subList(from, to);
  }

  private static float largest(List<Glyph> glyphs) {
    return (float) glyphs.stream().mapToDouble(Glyph::size).max().orElse(0);
  }

  float x() {
    return glyphs.get(0).x();
  }

  float end() {
    return glyphs.get(glyphs.size() - 1).end();
  }

  /** Of the letters themselves, not of what is raised above them. */
  float y() {
    return (float) glyphs.stream().mapToDouble(Glyph::y).max().orElse(0);
  }

  float size() {
    return largest(glyphs);
  }

  float widthOfFirstWord() {
    float end = end();
    for (Glyph each : glyphs) {
      if (each.isBlank()) {
        return end - x();
      }
      end = each.end();
    }
    return end - x();
  }

  /** The digits with which the line begins, raised or not, as a footnote does; empty when none. */
  String leadingNumber() {
    StringBuilder number = new StringBuilder();
    for (Glyph each : glyphs) {
      if (!each.isDigit()) {
        break;
      }
      number.append(each.text());
    }
    return number.toString();
  }

  /** The line without its first characters; itself when there are no others. */
  PdfLine without(int first) {
    return first < glyphs.size()
        ? new PdfLine(page, stripped(glyphs.subList(first, glyphs.size())), isPart)
        : this;
  }

  /** All raised numbers of the line. */
  List<String> marks() {
    List<String> marks = new ArrayList<>();
    write(marks::add);
    return marks;
  }

  /**
   * The line as text.
   *
   * @param footnotes marks that refer to a footnote, and are no part of the text
   */
  String text(Set<String> footnotes) {
    return write(footnotes::contains);
  }

  private String write(Predicate<String> isReference) {
    StringBuilder text = new StringBuilder();
    StringBuilder mark = new StringBuilder();
    Glyph last = glyphs.get(0);
    for (Glyph each : glyphs) {
      if (isMarkDigit(each)) {
        mark.append(each.text());
      } else {
        end(mark, isReference, text);
        if (each.x() - last.end() > 0.2f * size() && !each.isBlank() && !last.isBlank()) {
          text.append(' ');
        }
        text.append(each.text());
      }
      last = each;
    }
    end(mark, isReference, text);
    return text.toString();
  }

  private static void end(StringBuilder mark, Predicate<String> isReference, StringBuilder text) {
    if (!mark.isEmpty() && !isReference.test(mark.toString())) {
      mark.chars().forEach(digit -> text.append(SUPERSCRIPT_DIGITS.charAt(digit - '0')));
    }
    mark.setLength(0);
  }

  private boolean isMarkDigit(Glyph glyph) {
    return glyph.isDigit() && glyph.size() < 0.8f * size() && y() - glyph.y() > 0.15f * size();
  }
}
