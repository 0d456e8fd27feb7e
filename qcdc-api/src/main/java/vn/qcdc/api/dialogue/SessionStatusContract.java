package vn.qcdc.api.dialogue;

import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;
import static vn.qcdc.domain.finding.FindingCode.VALUE_REQUIRED;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.contract.model.DialogueDraft;
import vn.qcdc.api.contract.model.DialogueStatus;
import vn.qcdc.domain.dialogue.SessionStatus;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;

/** What a draft says of how far a session is: each status with what belongs to it and no more. */
final class SessionStatusContract {

  private SessionStatusContract() {}

  static Judged<SessionStatus> of(DialogueDraft draft) {
    @Nullable Integer attendances = draft.getAttendances();
    @Nullable String reason = DialogueContract.stripped(draft.getCancelledBecause());
    List<Finding> findings = new ArrayList<>();
    check(findings, "/attendances", attendances, draft.getStatus() == DialogueStatus.HELD);
    check(findings, "/cancelledBecause", reason, draft.getStatus() == DialogueStatus.CANCELLED);
    if (!findings.isEmpty()) {
      return Judged.unsound(findings);
    } else if (attendances != null) {
      return Judged.sound(new SessionStatus.Held(attendances));
    }
    return Judged.sound(
        reason == null ? new SessionStatus.Prepared() : new SessionStatus.Cancelled(reason));
  }

  private static void check(
      List<Finding> findings, String pointer, @Nullable Object value, boolean needed) {
    if (needed && value == null) {
      findings.add(Finding.blocking(VALUE_REQUIRED, pointer, null, null));
    } else if (!needed && value != null) {
      findings.add(Finding.blocking(VALUE_NOT_ALLOWED, pointer, value.toString(), "—"));
    }
  }
}
