package vn.qcdc.domain.rollup;

import java.util.List;
import java.util.Optional;
import vn.qcdc.domain.organisation.Portion;
import vn.qcdc.domain.organisation.Share;

/**
 * What a unit takes of what one sheet says.
 *
 * @param counted what is certain; empty when nothing is
 * @param share how much of the sheet that is
 * @param unapportioned pieces that may lie within the unit, or not
 */
record Taken<T>(
    DueSheet sheet, Optional<T> counted, Share share, List<Unapportioned<T>> unapportioned) {

  static <T> Taken<T> of(DueSheet sheet, T said, Cutter<T> cutter) {
    Whereabouts whereabouts = sheet.whereabouts();
    return whereabouts == null
        ? new Taken<>(sheet, Optional.of(said), Share.ALL, List.of())
        : of(sheet, whereabouts, pieces(said, whereabouts.portions(), cutter), cutter);
  }

  /** Whether it is an estimate, because only a stated share of something is counted. */
  boolean isEstimated() {
    return counted.isPresent() && !share.isAll();
  }

  /** Most units go over whole. */
  private static <T> List<Piece<T>> pieces(T said, List<Portion> portions, Cutter<T> cutter) {
    return portions.size() == 1 ? Cutter.alike(said, portions) : cutter.cut(said, portions);
  }

  private static <T> Taken<T> of(
      DueSheet sheet, Whereabouts whereabouts, List<Piece<T>> pieces, Cutter<T> cutter) {
    List<Piece<T>> inside =
        pieces.stream().filter(each -> whereabouts.isInside(each.portion())).toList();
    return of(
        sheet,
        inside,
        pieces.stream()
            .filter(
                each ->
                    !whereabouts.isInside(each.portion())
                        && whereabouts.mayBeInside(each.portion()))
            .map(each -> unapportioned(sheet, whereabouts, each, pieces.size()))
            .toList(),
        cutter);
  }

  /** Just these pieces of a sheet. */
  static <T> Taken<T> of(
      DueSheet sheet, List<Piece<T>> pieces, List<Unapportioned<T>> others, Cutter<T> cutter) {
    return new Taken<>(
        sheet,
        pieces.isEmpty()
            ? Optional.empty()
            : Optional.of(cutter.join(pieces.stream().map(Piece::value).toList())),
        pieces.stream()
            .map(Piece::portion)
            .map(Portion::share)
            .reduce(Share::plus)
            .orElse(Share.NONE),
        others);
  }

  static <T> Unapportioned<T> unapportioned(
      DueSheet sheet, Whereabouts whereabouts, Piece<T> piece, int among) {
    return new Unapportioned<>(
        sheet.form(),
        sheet.unit(),
        sheet.period(),
        piece.value(),
        whereabouts.candidates(piece.portion()),
        whereabouts.obstacle(among));
  }
}
