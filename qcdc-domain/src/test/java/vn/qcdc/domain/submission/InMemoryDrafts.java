package vn.qcdc.domain.submission;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.qcdc.domain.figure.SheetKey;

/** Keeps drafts in memory. */
public final class InMemoryDrafts implements Drafts {

  private final Map<SheetKey, Draft> drafts = new HashMap<>();
  private long version;

  @Override
  public Optional<Draft> find(SheetKey sheet) {
    return Optional.ofNullable(drafts.get(sheet));
  }

  @Override
  public long nextVersion() {
    return ++version;
  }

  @Override
  public void keep(Draft draft) {
    drafts.put(draft.sheet(), draft);
  }

  @Override
  public void drop(SheetKey sheet) {
    drafts.remove(sheet);
  }
}
