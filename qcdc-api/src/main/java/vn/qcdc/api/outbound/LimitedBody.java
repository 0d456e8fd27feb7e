package vn.qcdc.api.outbound;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** A body that is held in memory, and given up where it becomes too large. */
final class LimitedBody implements BodySubscriber<byte[]> {

  private final BodySubscriber<byte[]> kept = BodySubscribers.ofByteArray();
  private final int mostBytes;
  private Flow.@Nullable Subscription subscription;
  private long bytes;

  LimitedBody(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return kept.getBody();
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    kept.onSubscribe(subscription);
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    bytes += parts.stream().mapToLong(ByteBuffer::remaining).sum();
    if (bytes <= mostBytes) {
      kept.onNext(parts);
    } else if (subscription != null) {
      subscription.cancel();
      kept.onError(new IOException("More than " + mostBytes + " bytes"));
    }
  }

  @Override
  public void onError(Throwable fault) {
    kept.onError(fault);
  }

  @Override
  public void onComplete() {
    kept.onComplete();
  }
}
