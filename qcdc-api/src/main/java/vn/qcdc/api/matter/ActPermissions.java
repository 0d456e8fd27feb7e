package vn.qcdc.api.matter;

import static vn.qcdc.api.access.Permission.ANSWER_MATTERS;
import static vn.qcdc.api.access.Permission.DECIDE_MATTERS;
import static vn.qcdc.api.access.Permission.KEEP_MATTERS;

import java.util.Set;
import vn.qcdc.api.access.Permission;
import vn.qcdc.domain.matter.Act;

/** What callers need for an act on a matter, one of a few. */
final class ActPermissions {

  private ActPermissions() {}

  static Set<Permission> of(Act act) {
    return switch (act) {
      case TAKE_IN, CLASSIFY, ASSIGN, FORWARD, REFER, FILE, WITHDRAW, LINK, SPLIT, INHERIT, RATE ->
          Set.of(KEEP_MATTERS);
      case RETURN -> Set.of(KEEP_MATTERS, ANSWER_MATTERS);
      case REPORT, SET_ROADMAP, ANSWER, EXECUTE -> Set.of(ANSWER_MATTERS);
      case ACCEPT, EXTEND, SUSPEND, RESUME, DECIDE, OBJECT, PUBLISH, REOPEN ->
          Set.of(DECIDE_MATTERS);
    };
  }
}
