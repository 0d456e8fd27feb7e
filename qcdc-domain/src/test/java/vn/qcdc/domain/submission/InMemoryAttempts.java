package vn.qcdc.domain.submission;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.organisation.Organisations;

/** Keeps attempts in memory and refuses what the database would refuse. */
public final class InMemoryAttempts implements Attempts {

  private final Organisations organisations;
  private final List<Attempt> kept = new ArrayList<>();

  public InMemoryAttempts(Organisations organisations) {
    this.organisations = organisations;
  }

  @Override
  public void keep(Attempt attempt) {
    if (organisations.current().unit(attempt.sheet().unit()).isEmpty()) {
      throw new IllegalStateException("An unknown unit: " + attempt);
    }
    kept.add(attempt);
  }

  @Override
  public void keepAccepted(List<KeptSheet> sheets) {
    sheets.stream().map(Attempt::accepted).forEach(this::keep);
  }

  @Override
  public List<Attempt> of(SheetKey sheet, int offset, int limit) {
    List<Attempt> latestFirst = new ArrayList<>(kept);
    Collections.reverse(latestFirst);
    return latestFirst.stream()
        .filter(attempt -> attempt.sheet().equals(sheet))
        .skip(offset)
        .limit(limit)
        .toList();
  }
}
