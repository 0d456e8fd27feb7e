package vn.qcdc.reporting.manuscript;

/**
 * A printed character of a page; lengths in points, from the top left corner.
 *
 * @param text what it stands for; more than one letter for a ligature
 * @param y of the line that letters stand on
 * @param size of the font
 */
record Glyph(String text, float x, float end, float y, float size) {

  boolean isBlank() {
    return text.isBlank();
  }

  boolean isDigit() {
    return text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9';
  }
}
