package vn.qcdc.domain.proofreading;

/** What a number is in the flow of cases: what came in, what was done, what is left. */
record Role(Phrases words) {

  static final Role OPENING =
      of(
          "kỳ trước chuyển sang|năm trước chuyển sang|tồn kỳ trước|tồn năm trước|tồn đầu kỳ|kỳ"
              + " trước|năm trước|tồn đọng|tháng trước chuyển sang|quý trước chuyển sang|chuyển"
              + " từ|từ kỳ trước|từ năm trước|chuyển sang|tồn cũ|cũ chuyển sang|đầu kỳ|tồn chuyển"
              + " sang|tồn trước|còn tồn của kỳ trước|tồn từ");
  static final Role INCOMING =
      of(
          "phát sinh mới|mới phát sinh|phát sinh trong kỳ|tiếp nhận mới|nhận mới|mới tiếp nhận|tiếp"
              + " nhận trong kỳ|tiếp nhận trong năm|trong kỳ|phát sinh|mới|nhận trong kỳ|trong"
              + " tháng|trong quý|phát sinh trong năm|trong năm|thụ lý mới|mới thụ lý|kỳ này");
  static final Role TOTAL =
      of(
          "tổng số|tổng cộng|tổng|cộng|thụ lý|phải giải quyết|phải xử lý|thuộc thẩm quyền|tiếp"
              + " nhận|nhận được|đã nhận|nhận|phát ra|thu về|khảo sát|điều tra|phát|đưa ra");
  static final Role DONE =
      of(
          "đã giải quyết|giải quyết xong|giải quyết được|đã xử lý|xử lý xong|đã trả lời|đã hoàn"
              + " thành|hòa giải thành|thành|đã giải quyết xong|đã giải quyết được|đã được giải"
              + " quyết|giải quyết|đã khắc phục|đã thực hiện|hoàn thành|đã trả kết quả|đã xem"
              + " xét|đúng hạn|hợp lệ|hài lòng|thành công|đạt|đúng|đã chi|đã thu|trước hạn|đã kiểm"
              + " tra|đã thi hành|thi hành xong|thực hiện xong");
  static final Role LEFT =
      of(
          "còn lại|còn tồn|đang giải quyết|chưa giải quyết|còn|đang xem xét|chuyển kỳ sau|đang xác"
              + " minh|đang thụ lý|chưa xong|tồn cuối kỳ|chưa hoàn thành|đang xử lý|đang thực"
              + " hiện|chưa thực hiện|hiện còn|đang trong thời hạn|quá hạn|trễ hạn|không hợp"
              + " lệ|chưa hài lòng|không hài lòng|không thành|chưa đạt|chưa đúng|không đạt|chưa hợp"
              + " lệ|không đúng|chậm");

  /** What is done in time and what is not stand beside each other: neither is the whole. */
  static final Role SORT = of("trước hạn|đúng hạn|trong hạn|quá hạn|trễ hạn");

  private static Role of(String words) {
    return new Role(Phrases.of(words));
  }

  boolean isSaidBefore(Label label) {
    return label.saysBefore(words);
  }

  boolean isSaid(Label label) {
    return label.says(words);
  }
}
