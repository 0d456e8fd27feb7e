package vn.qcdc.domain.term;

/**
 * How long a term is. The day of the event is not counted: a term of one day that begins on a
 * Monday ends on the Tuesday (Bộ luật Dân sự 2015, Điều 147 khoản 2).
 *
 * @param amount at least 1
 */
public record Length(int amount, TermUnit unit, LastDay lastDay) {

  public Length {
    if (amount < 1) {
      throw new IllegalArgumentException("A term of " + amount + " days");
    }
  }

  public static Length days(int amount) {
    return new Length(amount, TermUnit.DAY, LastDay.NEXT_WORKING_DAY);
  }

  public static Length workingDays(int amount) {
    return new Length(amount, TermUnit.WORKING_DAY, LastDay.NEXT_WORKING_DAY);
  }

  Length plus(int more) {
    return new Length(amount + more, unit, lastDay);
  }
}
