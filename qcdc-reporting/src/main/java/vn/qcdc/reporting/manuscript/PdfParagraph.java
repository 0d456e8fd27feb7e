package vn.qcdc.reporting.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Lines that belong together, found by how they are set. */
final class PdfParagraph {

  /** What an item of a list begins with. */
  private static final Pattern ITEM =
      Pattern.compile("(?U)^(?:[-–—+*•●▪]|\\(?\\d{1,2}[.)]|\\(?\\p{L}[.)]|[IVX]{1,5}[.)])\\s.*");

  private static final Pattern END_OF_SENTENCE = Pattern.compile(".*[.;:!?…]\\s*$");

  /** Where a word was broken at a character that belongs to it, no blank is lost. */
  private static final Pattern BROKEN = Pattern.compile(".*[\\p{L}\\d][-–/\u00AD]$");

  private final List<PdfLine> lines = new ArrayList<>();
  private final PdfMeasures measures;

  PdfParagraph(PdfMeasures measures) {
    this.measures = measures;
  }

  int page() {
    return lines.get(0).page();
  }

  /** The marks of footnotes, as they come. */
  List<PdfLine> lines() {
    return lines;
  }

  void add(PdfLine line) {
    lines.add(line);
  }

  boolean goesOnWith(PdfLine next) {
    PdfLine last = lines.get(lines.size() - 1);
    return !last.isPart()
        && !next.isPart()
        && Math.abs(last.size() - next.size()) < 1
        && measures.isBelow(last, next)
        && !measures.hadRoomFor(last, next)
        && !isIndented(next)
        && !beginsItem(last, next);
  }

  private boolean isIndented(PdfLine next) {
    PdfLine before = lines.get(lines.size() > 1 ? 1 : 0);
    boolean hangs = lines.size() == 1 && ITEM.matcher(before.text(Set.of())).matches();
    return !hangs && next.x() - before.x() > 0.8f * next.size();
  }

  private static boolean beginsItem(PdfLine last, PdfLine next) {
    return ITEM.matcher(next.text(Set.of())).matches()
        && END_OF_SENTENCE.matcher(last.text(Set.of())).matches();
  }

  /**
   * @param footnotes the marks of the footnotes of a page
   */
  String text(java.util.function.IntFunction<Set<String>> footnotes) {
    StringBuilder text = new StringBuilder();
    for (PdfLine line : lines) {
      if (!text.isEmpty()) {
        if (BROKEN.matcher(text).matches()) {
          dropSoftHyphen(text);
        } else {
          text.append(' ');
        }
      }
      text.append(line.text(footnotes.apply(line.page())));
    }
    return text.toString();
  }

  private static void dropSoftHyphen(StringBuilder text) {
    if (text.charAt(text.length() - 1) == '\u00AD') {
      text.setLength(text.length() - 1);
    }
  }
}
