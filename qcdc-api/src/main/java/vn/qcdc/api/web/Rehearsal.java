package vn.qcdc.api.web;

import java.util.Optional;

/** Whether the server rehearses (diễn tập) on another day than today. */
@FunctionalInterface
public interface Rehearsal {

  /** How far its clock is from the right one, as it was written; empty when it is right. */
  Optional<String> shift();
}
