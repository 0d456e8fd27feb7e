package vn.qcdc.domain.petitioner;

/** What comes of opening what is sealed. */
public sealed interface Opening {

  record Opened(Identity identity) implements Opening {}

  /**
   * It may be opened again when somebody brings the key back.
   *
   * @param key the id of the key, which is no secret
   */
  record KeyMissing(String key) implements Opening {}

  /** What stands there was changed, or belongs to another petitioner. */
  record Spoiled() implements Opening {}

  /** It was taken away. */
  record Erased() implements Opening {}
}
