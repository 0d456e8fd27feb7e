package vn.qcdc.domain.dialogue;

/** Who leads a level and has to meet the people (người đứng đầu). */
public enum Head {
  /** Of the Party committee (người đứng đầu cấp ủy). */
  COMMITTEE,
  /** Of the authority (người đứng đầu chính quyền). */
  AUTHORITY
}
