package vn.qcdc.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
  @TempDir Path folder;

  @Test
  void one_at_a_time_holds_the_lock() throws Exception {
    Home home = Home.at(folder);
    HomeLock lock = HomeLock.take(home).orElseThrow();
    assertEquals(Optional.empty(), HomeLock.take(home));
    lock.close();
    assertTrue(HomeLock.take(home).isPresent());
  }

  @Test
  void a_full_disk_is_named_before_anything_is_written() {
    Home home = Home.at(folder);
    CannotProceed reason =
        assertThrows(CannotProceed.class, () -> home.requireSpace(Long.MAX_VALUE, "A first start"));
    assertTrue(reason.getMessage().contains("A first start needs"), reason.getMessage());
  }

  @Test
  void a_file_in_the_place_of_the_folder_is_reported() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThrows(CannotProceed.class, () -> Home.at(file));
  }

  @Test
  void a_running_note_is_read_as_it_was_written() throws Exception {
    Home home = Home.at(folder);
    RunningNote note = new RunningNote(1, 2, 8080, 9990, 5, "secret", Instant.EPOCH);
    note.write(home);
    assertEquals(Optional.of(note), RunningNote.read(home));
  }

  @Test
  void a_spoiled_running_note_counts_as_none() throws Exception {
    Home home = Home.at(folder);
    Files.writeString(home.running(), "launcher=x");
    assertEquals(Optional.empty(), RunningNote.read(home));
  }
}
