package vn.qcdc.domain.matter;

import java.util.Map;

/**
 * Where a matter is in its life cycle. Each kind has its own states, each with only the ways on
 * that the law leaves open.
 */
public interface State {

  /** By which it is stored and shown, unique within the kind. */
  String code();

  Standing standing();

  /** What it keeps beside its code, by name; with the code it tells the state. */
  default Map<String, String> details() {
    return Map.of();
  }
}
