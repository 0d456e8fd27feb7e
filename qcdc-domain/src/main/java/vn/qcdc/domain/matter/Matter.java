package vn.qcdc.domain.matter;

import java.util.UUID;

/**
 * Something that somebody is owed an answer to (việc), as it is now.
 *
 * @param version the number of the last step
 */
public record Matter(UUID id, Intake intake, State state, Custody custody, int version) {

  public Matter {
    if (state.standing().isOpen() != custody.holder().isPresent()) {
      throw new IllegalArgumentException(
          "What is open has a holder, what is done has none: " + state.code());
    }
  }
}
