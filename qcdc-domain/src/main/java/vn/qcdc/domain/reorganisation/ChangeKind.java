package vn.qcdc.domain.reorganisation;

/** What happens to a unit, seen from its facts. */
public enum ChangeKind {
  ESTABLISHED,
  ENDED,
  RENAMED,
  RETYPED,
  RECODED,
  MOVED
}
