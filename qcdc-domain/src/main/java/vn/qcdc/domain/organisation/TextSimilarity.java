package vn.qcdc.domain.organisation;

/** How alike two texts without marks are, so that typing errors are forgiven. */
@FunctionalInterface
public interface TextSimilarity {

  /** 100 for the same text, 0 for texts that are not alike. */
  int percent(String one, String other);
}
