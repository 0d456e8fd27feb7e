package vn.qcdc.api.upload;

import java.time.Duration;

/**
 * How long the server waits for a body, all waiting added up: what it does itself between two parts
 * is not the caller's time.
 *
 * @param grace that everybody has, whatever has come
 * @param bytesPerSecond that must come on average after that, at least 1
 * @param most that is waited for a whole body, however fast
 */
record UploadPace(Duration grace, long bytesPerSecond, Duration most) {

  boolean isTooSlow(Duration waited, long bytes) {
    return waited.compareTo(most) > 0
        || waited.compareTo(grace.plusMillis(bytes * 1000 / bytesPerSecond)) > 0;
  }

  /** The same for bodies that may be as long as they like. */
  UploadPace withoutEnd() {
    return new UploadPace(grace, bytesPerSecond, Duration.ofDays(1));
  }
}
