package vn.qcdc.domain.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import vn.qcdc.domain.organisation.Remit;

/** Keeps extensions in memory. */
public final class InMemoryExtensions implements Extensions {

  private final List<Extension> kept = new ArrayList<>();

  @Override
  public void keep(Extension extension) {
    kept.add(extension);
  }

  @Override
  public List<Extension> all(Remit remit, int offset, int limit) {
    List<Extension> latestFirst = new ArrayList<>(kept);
    Collections.reverse(latestFirst);
    return latestFirst.stream()
        .filter(each -> remit.touches(each.unit()))
        .skip(offset)
        .limit(limit)
        .toList();
  }

  @Override
  public List<Extension> of(Set<String> forms, Set<String> periods) {
    return kept.stream()
        .filter(each -> forms.contains(each.form()) && periods.contains(each.period().code()))
        .toList();
  }

  @Override
  public List<Extension> ending(LocalDate first, LocalDate last) {
    return kept.stream()
        .filter(each -> !each.until().isBefore(first) && !each.until().isAfter(last))
        .toList();
  }
}
