package vn.qcdc.persistence.figure;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.feed.StagedCell;
import vn.qcdc.domain.feed.StagedSheet;
import vn.qcdc.domain.feed.Staging;
import vn.qcdc.domain.figure.SheetKey;

/** Gathers in memory what is small, and in a table what has become large. */
final class JdbcStaging implements Staging {

  private static final int MOST_IN_MEMORY = 20_000;

  private final Session session;
  private final GatheredInMemory small = new GatheredInMemory();
  private @Nullable GatheredInTable large;

  JdbcStaging(Session session) {
    this.session = session;
  }

  @Override
  public long sheets() {
    GatheredInTable table = large;
    return table == null ? small.sheets() : table.sheets();
  }

  @Override
  public void add(SheetKey sheet, StagedCell cell) {
    if (large == null) {
      small.add(sheet, cell);
      if (small.cells() > MOST_IN_MEMORY) {
        spill();
      }
    } else {
      addToTable(large, sheet, cell);
    }
  }

  @Override
  public void forEachBatch(int size, Consumer<List<StagedSheet>> use) {
    GatheredInTable table = large;
    if (table == null) {
      small.forEachBatch(size, use);
    } else {
      session.doWork(table::finish);
      // Between two batches the statements of their users run on the same connection.
      List<StagedSheet> batch = fetch(table, size);
      while (!batch.isEmpty()) {
        use.accept(batch);
        batch = fetch(table, size);
      }
    }
  }

  @Override
  public void close() {
    GatheredInTable table = large;
    if (table != null && session.isOpen()) {
      session.doWork(connection -> table.close(connection));
    }
  }

  private List<StagedSheet> fetch(GatheredInTable table, int size) {
    return session.doReturningWork(connection -> table.fetch(connection, size));
  }

  private void spill() {
    GatheredInTable table = session.doReturningWork(GatheredInTable::new);
    small.drain((sheet, cell) -> addToTable(table, sheet, cell));
    large = table;
  }

  private static void addToTable(GatheredInTable table, SheetKey sheet, StagedCell cell) {
    try {
      table.add(sheet, cell);
    } catch (SQLException fault) {
      throw new IllegalStateException("A row could not be staged", fault);
    }
  }
}
