package vn.qcdc.reporting.manuscript;

import vn.qcdc.domain.proofreading.Span;

/**
 * What is to be said in the margin of a document.
 *
 * @param at the words that it is about
 * @param text for people; lines become paragraphs
 */
public record MarginNote(Span at, String text) {}
