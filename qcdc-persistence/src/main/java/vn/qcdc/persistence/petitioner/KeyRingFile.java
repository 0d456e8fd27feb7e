package vn.qcdc.persistence.petitioner;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/**
 * The key ring in the file that {@code QCDC_PETITIONER_KEYS} names, or else the system property
 * {@code qcdc.petitioner.keys}. It is read again when it has changed, so that a rotation needs no
 * restart; a file that is gone or spoiled leaves the keys that were read before.
 */
@Singleton
class KeyRingFile {

  private static final System.Logger LOG = System.getLogger(KeyRingFile.class.getName());

  private final @Nullable Path file;
  private volatile Reading latest = new Reading(FileTime.fromMillis(-1), KeyRing.EMPTY);

  private record Reading(FileTime changed, KeyRing ring) {}

  KeyRingFile() {
    this(
        System.getenv()
            .getOrDefault("QCDC_PETITIONER_KEYS", System.getProperty("qcdc.petitioner.keys", "")));
  }

  KeyRingFile(String file) {
    this.file = file.isEmpty() ? null : Path.of(file);
  }

  /** Empty when there is none, which is said in the log once for each change. */
  KeyRing get() {
    Path there = file;
    if (there == null) {
      return KeyRing.EMPTY;
    }
    Reading known = latest;
    FileTime changed = changed(there);
    if (changed.equals(known.changed())) {
      return known.ring();
    }
    Reading reading = new Reading(changed, read(there, known.ring()));
    latest = reading;
    return reading.ring();
  }

  @Override
  public String toString() {
    return file == null ? "QCDC_PETITIONER_KEYS names no file" : file.toString();
  }

  private static KeyRing read(Path file, KeyRing before) {
    try {
      KeyRing ring = KeyRing.parse(Files.readString(file));
      LOG.log(System.Logger.Level.INFO, "Keys of petitioners: {0}", ring);
      return ring;
    } catch (IOException | ParseException unusable) {
      // Neither the cause nor its text: a parser may quote what it could not read.
      LOG.log(
          System.Logger.Level.ERROR,
          "The keys of petitioners in {0} cannot be read ({1}); in use: {2}",
          file,
          unusable.getClass().getSimpleName(),
          before);
      return before;
    }
  }

  private static FileTime changed(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException gone) {
      return FileTime.fromMillis(0);
    }
  }
}
