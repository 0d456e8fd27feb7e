package vn.qcdc.domain.reorganisation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Share;
import vn.qcdc.domain.organisation.UnitSnapshot;

/**
 * One thing that happens to a unit on a day (biến động của đơn vị). A unit that comes, goes on or
 * takes over is seen on that day; one that goes or passes itself on, on the day before.
 */
public sealed interface Happening {

  /** Answers for every alternative. */
  interface Teller<R> {
    R registered(Registered happening);

    R established(Established happening);

    R renamed(Renamed happening);

    R retyped(Retyped happening);

    R recoded(Recoded happening);

    R moved(Moved happening);

    R tookOver(TookOver happening);

    R passedOn(PassedOn happening);

    R ended(Ended happening);

    R annulled(Annulled happening);
  }

  <R> R tell(Teller<R> teller);

  /** The other units that it concerns. */
  default List<UnitSnapshot> others() {
    return List.of();
  }

  /**
   * Registered as standing since this day, without a decision (có trong danh mục).
   *
   * @param above {@code null} at the top
   */
  record Registered(UnitSnapshot unit, @Nullable UnitSnapshot above) implements Happening {
    @Override
    public <R> R tell(Teller<R> teller) {
      return teller.registered(this);
    }

    @Override
    public List<UnitSnapshot> others() {
      return known(above);
    }
  }

  /**
   * Thành lập.
   *
   * @param above {@code null} at the top
   */
  record Established(UnitSnapshot unit, @Nullable UnitSnapshot above) implements Happening {
    @Override
    public <R> R tell(Teller<R> teller) {
      return teller.established(this);
    }

    @Override
    public List<UnitSnapshot> others() {
      return known(above);
    }
  }

  /** Đổi tên. */
  record Renamed(UnitSnapshot before, UnitSnapshot after) implements Happening {
    @Override
    public <R> R tell(Teller<R> teller) {
      return teller.renamed(this);
    }
  }

  /** Chuyển loại hình hoặc cấp. */
  record Retyped(UnitSnapshot before, UnitSnapshot after) implements Happening {
    @Override
    public <R> R tell(Teller<R> teller) {
      return teller.retyped(this);
    }
  }

  /**
   * Đổi mã.
   *
   * @param before {@code null} when it had no code of the scheme
   */
  record Recoded(UnitSnapshot unit, String scheme, @Nullable String before, String after)
      implements Happening {
    @Override
    public <R> R tell(Teller<R> teller) {
      return teller.recoded(this);
    }
  }

  /**
   * Chuyển về đơn vị cấp trên khác.
   *
   * @param from {@code null} when it stood below none in the hierarchy
   * @param to {@code null} when it stands below none in the hierarchy
   */
  record Moved(
      UnitSnapshot unit,
      Hierarchy hierarchy,
      @Nullable UnitSnapshot from,
      @Nullable UnitSnapshot to)
      implements Happening {
    @Override
    public <R> R tell(Teller<R> teller) {
      return teller.moved(this);
    }

    @Override
    public List<UnitSnapshot> others() {
      return Stream.of(known(from), known(to)).flatMap(List::stream).toList();
    }
  }

  /** Tiếp nhận. */
  record TookOver(UnitSnapshot unit, List<Part> parts) implements Happening {

    public TookOver {
      parts = List.copyOf(parts);
    }

    @Override
    public <R> R tell(Teller<R> teller) {
      return teller.tookOver(this);
    }

    @Override
    public List<UnitSnapshot> others() {
      return parts.stream().map(Part::unit).toList();
    }
  }

  /**
   * Được nhập, chia, tách.
   *
   * @param parts what the others got
   * @param goesOn whether it keeps a part itself
   * @param together what else the only heir took over by the same reorganisation
   */
  record PassedOn(UnitSnapshot unit, List<Part> parts, boolean goesOn, List<UnitSnapshot> together)
      implements Happening {

    public PassedOn {
      parts = List.copyOf(parts);
      together = List.copyOf(together);
    }

    @Override
    public <R> R tell(Teller<R> teller) {
      return teller.passedOn(this);
    }

    @Override
    public List<UnitSnapshot> others() {
      return parts.stream().map(Part::unit).toList();
    }
  }

  /** Kết thúc hoạt động. */
  record Ended(UnitSnapshot unit) implements Happening {
    @Override
    public <R> R tell(Teller<R> teller) {
      return teller.ended(this);
    }
  }

  /** What a reorganisation did to it is undone (bãi bỏ). */
  record Annulled(Reorganisation undone) implements Happening {
    @Override
    public <R> R tell(Teller<R> teller) {
      return teller.annulled(this);
    }
  }

  /**
   * What passes between two units.
   *
   * @param unit the other one
   * @param share how much of the predecessor; {@code null} when nobody has stated it
   * @param weighedBy what was counted for the share
   */
  record Part(UnitSnapshot unit, @Nullable Share share, @Nullable String weighedBy) {

    public boolean isWhole() {
      return share != null && share.isAll();
    }
  }

  private static List<UnitSnapshot> known(@Nullable UnitSnapshot unit) {
    return unit == null ? List.of() : List.of(unit);
  }
}
