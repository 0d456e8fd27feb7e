package vn.qcdc.api.upload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.StreamSourceConduit;

/**
 * A body that ends with {@link BodyTooSlow} where it lags behind its pace, also where nobody reads
 * it but the server, to get at the next request on the connection.
 */
final class MeasuredBody extends AbstractStreamSourceConduit<StreamSourceConduit> {

  private final UploadPace pace;
  private final Clock clock;
  private final Runnable whenWhole;
  private Duration waited = Duration.ZERO;
  private @Nullable Instant waitingSince;
  private long bytes;

  MeasuredBody(StreamSourceConduit next, UploadPace pace, Clock clock, Runnable whenWhole) {
    super(next);
    this.pace = pace;
    this.clock = clock;
    this.whenWhole = whenWhole;
  }

  @Override
  public int read(ByteBuffer buffer) throws IOException {
    return (int) counted(next.read(buffer));
  }

  @Override
  public long read(ByteBuffer[] buffers, int offset, int length) throws IOException {
    return counted(next.read(buffers, offset, length));
  }

  @Override
  public long transferTo(long position, long count, FileChannel target) throws IOException {
    return counted(next.transferTo(position, count, target));
  }

  @Override
  public long transferTo(long count, ByteBuffer through, StreamSinkChannel target)
      throws IOException {
    return counted(next.transferTo(count, through, target));
  }

  /**
   * @param read how many bytes have come: none to be waited for, less than none at the end
   */
  private long counted(long read) throws IOException {
    if (read < 0) {
      whenWhole.run();
      return read;
    }
    Instant now = clock.instant();
    if (waitingSince != null) {
      waited = waited.plus(Duration.between(waitingSince, now));
    }
    waitingSince = read == 0 ? now : null;
    bytes += read;
    if (pace.isTooSlow(waited, bytes)) {
      throw new BodyTooSlow();
    }
    return read;
  }
}
