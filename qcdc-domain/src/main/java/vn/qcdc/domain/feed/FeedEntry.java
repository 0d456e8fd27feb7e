package vn.qcdc.domain.feed;

import vn.qcdc.domain.submission.RawFigure;
import vn.qcdc.domain.submission.SheetAddress;

/**
 * One figure of a feed, in codes as claimed.
 *
 * @param number as people count; where there is a header it is row 1
 */
public record FeedEntry(int number, SheetAddress sheet, RawFigure figure) {}
