package vn.qcdc.domain.feed;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where feeds are kept with what they brought. */
public interface Feeds {

  /** Where the rows of one feed are gathered. */
  Staging stage();

  /** Keeps sheets as the revisions that supersede those before. */
  void keep(UUID feed, List<FedSheet> sheets);

  /** Keeps what became of a feed, with the findings that are shown. */
  void keep(Feed feed, List<RowFinding> findings);

  Optional<Feed> find(UUID id);

  /** In the order of the rows. */
  List<RowFinding> findings(UUID feed, int offset, int limit);
}
