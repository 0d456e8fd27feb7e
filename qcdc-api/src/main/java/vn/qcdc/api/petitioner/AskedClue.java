package vn.qcdc.api.petitioner;

import static vn.qcdc.domain.finding.FindingCode.CLUE_AMBIGUOUS;
import static vn.qcdc.domain.finding.FindingCode.PURPOSE_TELLS_IDENTITY;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.contract.model.PetitionerSearch;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.Judged;
import vn.qcdc.domain.petitioner.Clue;
import vn.qcdc.domain.petitioner.Identity;
import vn.qcdc.domain.petitioner.IdentityDocument;

/** The one clue that a search is by. */
final class AskedClue {

  private static final String POSSIBLE = "fullName, documentNumber, phone";

  private AskedClue() {}

  /** Not sound where there is none or more than one, or where the purpose gives it away. */
  static Judged<Clue> of(PetitionerSearch search) {
    Identity asked =
        new Identity(
            given(search.getFullName()),
            Optional.ofNullable(given(search.getDocumentNumber()))
                .map(number -> new IdentityDocument(IdentityDocument.Kind.OTHER, number))
                .orElse(null),
            given(search.getPhone()),
            null,
            null,
            null);
    List<Clue> clues = asked.clues().stream().filter(clue -> !clue.isEmpty()).toList();
    List<Finding> findings =
        Stream.of(
                Optional.of(Finding.blocking(CLUE_AMBIGUOUS, "/fullName", null, POSSIBLE))
                    .filter(finding -> clues.size() != 1),
                Optional.of(Finding.blocking(PURPOSE_TELLS_IDENTITY, "/purpose", null, null))
                    .filter(finding -> asked.isToldBy(search.getPurpose())))
            .flatMap(Optional::stream)
            .toList();
    return findings.isEmpty() ? Judged.sound(clues.get(0)) : Judged.unsound(findings);
  }

  private static @Nullable String given(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed;
  }
}
