package vn.qcdc.domain.reorganisation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.qcdc.domain.organisation.UnitDraft;

/** New units in such an order that those above come before those below. */
final class Seniority {

  private final List<Act> written;
  private final Map<String, Act> byCode = new HashMap<>();
  private final Set<Act> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Act> ordered = new ArrayList<>();

  Seniority(List<Act> written) {
    this.written = written;
    written.forEach(act -> byCode.putIfAbsent(act.draft().facts().code(), act));
  }

  /**
   * As written where it does not matter. Those that go round in a circle are left to be refused.
   */
  List<Act> order() {
    written.stream().filter(seen::add).forEach(this::enter);
    return ordered;
  }

  private void enter(Act act) {
    Deque<Act> waiting = new ArrayDeque<>(List.of(act));
    while (!waiting.isEmpty()) {
      above(waiting.getLast())
          .ifPresentOrElse(waiting::addLast, () -> ordered.add(waiting.removeLast()));
    }
  }

  private Optional<Act> above(Act act) {
    UnitDraft facts = act.draft().facts();
    return Stream.of(facts.parent(), facts.partyParent())
        .map(byCode::get)
        .filter(Objects::nonNull)
        .filter(seen::add)
        .findFirst();
  }
}
