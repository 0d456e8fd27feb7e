package vn.qcdc.api.upload;

import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.finding.Finding;

/**
 * Decodes the text of a body in the encoding that is declared or marked; a wrong one is refused.
 */
public final class TextBody {

  private static final Map<String, Charset> DECLARED =
      Map.of(
          "utf-8", StandardCharsets.UTF_8,
          "utf-16", StandardCharsets.UTF_16,
          "utf-16le", StandardCharsets.UTF_16LE,
          "utf-16be", StandardCharsets.UTF_16BE,
          "windows-1258", Charset.forName("windows-1258"));

  private TextBody() {}

  /**
   * @param declared the {@code charset} of the media type
   */
  public static Reader reader(BufferedInputStream body, @Nullable String declared)
      throws IOException {
    Charset charset = declared == null ? marked(body) : charset(declared);
    Reader reader =
        new InputStreamReader(
            body,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    return withoutMark(reader);
  }

  private static Charset charset(String declared) {
    Charset charset = DECLARED.get(declared.toLowerCase(Locale.ROOT));
    if (charset == null) {
      throw new ProblemException(
          ProblemCode.UNSUPPORTED_MEDIA_TYPE,
          Finding.blocking(
              VALUE_NOT_ALLOWED, "Content-Type", declared, String.join(", ", DECLARED.keySet())));
    }
    return charset;
  }

  /** UTF-16 tells itself by the mark at its beginning. */
  private static Charset marked(BufferedInputStream body) throws IOException {
    body.mark(2);
    int first = body.read();
    int second = body.read();
    body.reset();
    boolean isUtf16 = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
    return isUtf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }

  private static Reader withoutMark(Reader decoded) throws IOException {
    Reader reader = new BufferedReader(decoded, 1 << 16);
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }
}
