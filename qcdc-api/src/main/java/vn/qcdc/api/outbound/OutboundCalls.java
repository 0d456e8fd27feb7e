package vn.qcdc.api.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches small documents from other servers: only from where {@link OutboundAddresses} allow,
 * without following a redirection, within a deadline, and never more than a limit.
 *
 * <p>The name is asked for once more by the connection; Java remembers what it was told for longer
 * than that takes, so another answer in between is not heard.
 */
public final class OutboundCalls {

  private static final int OK = 200;

  private final OutboundAddresses addresses;
  private final Duration patience;
  private final int mostBytes;
  private final HttpClient client;

  /**
   * @param patience for the whole call, from the connection to the last byte
   * @param mostBytes of a body
   */
  public OutboundCalls(OutboundAddresses addresses, Duration patience, int mostBytes) {
    this.addresses = addresses;
    this.patience = patience;
    this.mostBytes = mostBytes;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * The body of the answer 200.
   *
   * @throws IOException for any other answer, none in time, too large a one, or a target that is
   *     not to be called
   */
  public byte[] get(URI target) throws IOException {
    if (!addresses.allow(target, addressesOf(target))) {
      throw new IOException("Not to be called: " + target.getHost());
    }
    HttpRequest request = HttpRequest.newBuilder(target).timeout(patience).GET().build();
    CompletableFuture<HttpResponse<byte[]>> call =
        client.sendAsync(request, head -> new LimitedBody(mostBytes));
    try {
      HttpResponse<byte[]> answer = call.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (answer.statusCode() != OK) {
        throw new IOException("Status " + answer.statusCode() + " from " + target.getHost());
      }
      return answer.body();
    } catch (TimeoutException late) {
      throw new IOException("No whole answer in " + patience + " from " + target.getHost(), late);
    } catch (ExecutionException failed) {
      throw new IOException("No good answer from " + target.getHost(), failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", stopped);
    } finally {
      call.cancel(true);
    }
  }

  private static List<InetAddress> addressesOf(URI target) throws IOException {
    return target.getHost() == null
        ? List.of()
        : List.of(InetAddress.getAllByName(target.getHost()));
  }
}
