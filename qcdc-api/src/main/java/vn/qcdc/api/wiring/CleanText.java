package vn.qcdc.api.wiring;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Reads text as NFC, so that a name is the same however it was typed; control characters and halves
 * of characters are refused.
 */
final class CleanText extends StringDeserializer {

  private static final long serialVersionUID = 1;

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\\t\\n\\r]]");

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    String text = super.deserialize(parser, context);
    if (CONTROL.matcher(text).find()) {
      return (String)
          context.handleWeirdStringValue(String.class, text, "control characters are not taken");
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
