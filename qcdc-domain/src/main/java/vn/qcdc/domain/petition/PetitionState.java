package vn.qcdc.domain.petition;

import java.util.Map;
import java.util.Set;
import vn.qcdc.domain.matter.Act;
import vn.qcdc.domain.matter.State;

/** Where a petition is, and which ways lead on from there. */
sealed interface PetitionState extends State
    permits Complaint, Denunciation, Request, Obstructed, Ended {

  /** The acts that lead on, each with its way; there is none where the law leaves none. */
  Map<Act, Way> ways();

  /** Which acts that are common to all matters make sense here, if the matter leaves them open. */
  Set<Act> common();
}
