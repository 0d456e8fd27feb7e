package vn.qcdc.domain.publication;

import java.util.List;

/**
 * Where it is kept what is published; every decision is only added, and the latest of a measure
 * holds. What nobody published is not public.
 */
public interface Publications {

  /** Those that hold now, in the order of the measures' codes. */
  List<Publication> current();

  void add(Publication publication);

  void add(Withdrawal withdrawal);
}
