package vn.qcdc.domain.publication;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps in memory what is published. */
public final class InMemoryPublications implements Publications {

  private final Map<String, Publication> current = new TreeMap<>();

  @Override
  public List<Publication> current() {
    return List.copyOf(current.values());
  }

  @Override
  public void add(Publication publication) {
    current.put(publication.measure(), publication);
  }

  @Override
  public void add(Withdrawal withdrawal) {
    current.remove(withdrawal.measure());
  }
}
