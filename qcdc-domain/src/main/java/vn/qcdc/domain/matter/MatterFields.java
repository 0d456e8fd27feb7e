package vn.qcdc.domain.matter;

import static vn.qcdc.domain.finding.FindingCode.FIELD_UNKNOWN;
import static vn.qcdc.domain.finding.FindingCode.VALUE_REQUIRED;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.qcdc.domain.finding.Finding;

/** All fields that there are, in the order in which reports list them. */
public record MatterFields(List<MatterField> all) {

  public MatterFields {
    all = List.copyOf(all);
  }

  /**
   * What is to be said of a code that is none.
   *
   * @param pointer where it was claimed
   */
  public Optional<Finding> refusal(String code, String pointer) {
    if (all.stream().anyMatch(field -> field.code().equals(code))) {
      return Optional.empty();
    }
    String known = all.stream().map(MatterField::code).collect(Collectors.joining(", "));
    return Optional.of(
        code.isEmpty()
            ? Finding.blocking(VALUE_REQUIRED, pointer, null, known)
            : Finding.blocking(FIELD_UNKNOWN, pointer, code, known));
  }

  /** Where they are kept. */
  @FunctionalInterface
  public interface Keeper {
    MatterFields current();
  }
}
