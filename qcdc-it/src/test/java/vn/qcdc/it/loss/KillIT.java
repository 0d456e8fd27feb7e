package vn.qcdc.it.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.qcdc.it.audit.OnRecord;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.example.Sheet;
import vn.qcdc.it.running.RunningServer;

/** The server is killed while sheets are coming in. */
class KillIT {
  private static final int SHEETS = 105;

  private final RunningServer server = RunningServer.shared();

  @BeforeEach
  void load() {
    Example.load();
  }

  @AfterEach
  void leaveItRunningForTheOthers() {
    server.restart();
  }

  @Test
  void after_a_kill_every_sheet_is_whole_or_absent_and_sending_again_completes_the_feed()
      throws InterruptedException {
    Feed feed =
        new Feed(
            Stream.of("2018", "2025", "2026")
                .flatMap(period -> Example.sheets(2019).stream().map(s -> s.about(period)))
                .filter(KillIT::isLeftByTheOthers)
                .limit(SHEETS)
                .toList());
    feed.send(SHEETS / 3, server::kill);
    assertTrue(feed.count(201) >= SHEETS / 4, "Too few were in before the kill");
    assertTrue(feed.countUnanswered() >= SHEETS / 4, "The kill came too late");
    assertEquals(SHEETS, feed.count(201) + feed.countUnanswered());
    server.restart();
    feed.expectEachWholeOrAbsent();
    feed.sendAll();
    feed.expectEachExactlyOnce();
    feed.sendAll();
    assertEquals(SHEETS, feed.count(200));
    feed.expectEachExactlyOnce();
    OnRecord.everythingIsAndNothingElse();
  }

  /** Other tests send sheets of agencies and of communes. */
  private static boolean isLeftByTheOthers(Sheet sheet) {
    return sheet.form().equals("NQ11-DN");
  }
}
