package vn.qcdc.api.feed;

import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import jakarta.ws.rs.core.MediaType;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.api.upload.TextBody;
import vn.qcdc.domain.feed.FeedRows;
import vn.qcdc.domain.finding.Finding;

/** The body of a feed, kept in a file while its rows are read. */
final class FeedBody implements FeedRows {

  private final Path file;
  private final MediaType type;
  private final Notation notation;
  private final long bytes;
  private @Nullable CountedInput counted;

  FeedBody(Path file, MediaType type, Notation notation) {
    this.file = file;
    this.type = type;
    this.notation = notation;
    try {
      this.bytes = Files.size(file);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public void forEach(Taker taker) {
    try (CountedInput input = new CountedInput(Files.newInputStream(file));
        BufferedInputStream body = new BufferedInputStream(input, 1 << 16)) {
      counted = input;
      if (type.getSubtype().endsWith("sheet")) {
        XlsxRows.refuseHarmful(file);
        new XlsxRows(notation).read(body, taker);
      } else {
        readText(body, taker);
      }
    } catch (UncheckedIOException unreadable) {
      IOException cause = unreadable.getCause();
      throw cause == null ? unreadable : fault(cause);
    } catch (IOException unreadable) {
      throw fault(unreadable);
    }
  }

  private void readText(BufferedInputStream body, Taker taker) throws IOException {
    try (Reader text =
        TextBody.reader(body, type.getParameters().get(MediaType.CHARSET_PARAMETER))) {
      switch (type.getSubtype()) {
        case "csv" -> new CsvRows(notation).read(text, taker);
        case "x-ndjson" -> JsonRows.readLines(text, taker);
        default -> JsonRows.readDocument(text, taker);
      }
    }
  }

  private static RuntimeException fault(IOException unreadable) {
    return unreadable instanceof CharacterCodingException
        ? new ProblemException(
            ProblemCode.BAD_REQUEST,
            Finding.blocking(
                VALUE_NOT_ALLOWED, "body", "charset", "UTF-8, Content-Type: …; charset=…"))
        : new UncheckedIOException(unreadable);
  }

  @Override
  public long bytesRead() {
    return counted == null ? 0 : counted.count();
  }

  @Override
  public long bytes() {
    return bytes;
  }
}
