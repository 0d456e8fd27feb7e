package vn.qcdc.domain.catalogue;

/**
 * What the system itself counts (sổ theo dõi). Of units: how many stand below a unit on the last
 * day of a period. Of matters: what the unit itself, with the agencies attached to it, had to deal
 * with in the period, or has left at its end; what units below it have is on sheets of their own.
 */
public enum Register {
  /** Đơn vị hành chính cấp huyện. */
  DISTRICTS,
  /** Xã, phường, thị trấn. */
  COMMUNES,
  /** Ấp, khu vực, thôn, tổ dân phố. */
  HAMLETS,
  /** Cơ quan, đơn vị sự nghiệp. */
  AGENCIES,
  /** Doanh nghiệp. */
  ENTERPRISES,
  /** Tổ chức đảng that stand below a territory. */
  PARTY_ORGANISATIONS,
  /** Ý kiến phải giải quyết: left from the period before, and what came. */
  OPINIONS,
  /** Ý kiến đã giải quyết. */
  OPINIONS_RESOLVED,
  /** Ý kiến đang thực hiện: those with a roadmap and those that are suspended too. */
  OPINIONS_UNDER_WAY,
  /** Ý kiến giải quyết chưa xong: those that nobody has begun with too. */
  OPINIONS_UNFINISHED,
  /** Ý kiến chuyển lên cấp trên. */
  OPINIONS_PASSED_UP,
  /** Đơn tiếp nhận trong kỳ of all kinds. */
  PETITIONS_RECEIVED,
  /** Đơn khiếu nại còn từ kỳ trước. */
  COMPLAINTS_OPENING,
  /** Đơn khiếu nại tiếp nhận trong kỳ, from people or from other units. */
  COMPLAINTS_RECEIVED,
  /** Khiếu nại đã giải quyết. */
  COMPLAINTS_RESOLVED,
  /** Khiếu nại còn lại cuối kỳ. */
  COMPLAINTS_CLOSING,
  /** Đơn tố cáo còn từ kỳ trước. */
  DENUNCIATIONS_OPENING,
  /** Đơn tố cáo tiếp nhận trong kỳ. */
  DENUNCIATIONS_RECEIVED,
  /** Tố cáo đã giải quyết. */
  DENUNCIATIONS_RESOLVED,
  /** Tố cáo còn lại cuối kỳ. */
  DENUNCIATIONS_CLOSING,
  /** Kiến nghị, phản ánh còn từ kỳ trước. */
  RECOMMENDATIONS_OPENING,
  /** Kiến nghị, phản ánh tiếp nhận trong kỳ. */
  RECOMMENDATIONS_RECEIVED,
  /** Kiến nghị, phản ánh đã giải quyết. */
  RECOMMENDATIONS_RESOLVED,
  /** Kiến nghị, phản ánh còn lại cuối kỳ. */
  RECOMMENDATIONS_CLOSING;

  /** Whether units are counted, of which there are as many as on the last day. */
  public boolean isOfUnits() {
    return compareTo(PARTY_ORGANISATIONS) <= 0;
  }
}
