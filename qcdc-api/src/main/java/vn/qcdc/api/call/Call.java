package vn.qcdc.api.call;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.qcdc.reporting.wording.Language;

/** The request that is being answered. */
@RequestScoped
public class Call {

  private Language language = Language.VIETNAMESE;
  private String traceId = "";
  private @Nullable UriInfo uri;
  private @Nullable Request request;
  private @Nullable MediaType bodyType;
  private boolean discreet;

  void begin(
      Language language,
      String traceId,
      UriInfo uri,
      Request request,
      @Nullable MediaType bodyType) {
    this.language = language;
    this.traceId = traceId;
    this.uri = uri;
    this.request = request;
    this.bodyType = bodyType;
  }

  /** From now on no answer repeats anything that was sent. */
  public void beDiscreet() {
    discreet = true;
  }

  /** Whether what was sent is confidential, so that no problem may repeat it. */
  public boolean isDiscreet() {
    return discreet;
  }

  /** What the caller says the body is. */
  public MediaType bodyType() {
    return bodyType == null ? MediaType.APPLICATION_OCTET_STREAM_TYPE : bodyType;
  }

  public Language language() {
    return language;
  }

  /** The trace that this call belongs to, 32 hexadecimal digits. */
  public String traceId() {
    return traceId;
  }

  /** The path and query of the request; empty when it never reached an operation. */
  public Optional<UriInfo> uri() {
    return Optional.ofNullable(uri);
  }

  /** Which of the media types the caller likes best; empty when none will do. */
  public Optional<MediaType> preferred(MediaType... types) {
    List<Variant> variants = Variant.mediaTypes(types).build();
    return Optional.ofNullable(request)
        .map(asked -> asked.selectVariant(variants))
        .map(Variant::getMediaType);
  }
}
