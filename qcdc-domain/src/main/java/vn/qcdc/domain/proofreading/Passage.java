package vn.qcdc.domain.proofreading;

/**
 * What a reader takes in as one: a paragraph, a cell of a table, a footnote.
 *
 * @param text as it stands in the document; spans count its UTF-16 units
 */
public record Passage(Location location, String text) {}
