package vn.qcdc.domain.proofreading;

/**
 * A number over another: {@code 39/51 xã}, {@code 39 xã trên tổng số 51 xã}.
 *
 * @param at the first token
 * @param end behind the last number and what is counted
 */
record Ratio(Quantity part, Quantity whole, int at, int end) {

  String noun() {
    return whole.noun().isEmpty() ? part.noun() : whole.noun();
  }
}
