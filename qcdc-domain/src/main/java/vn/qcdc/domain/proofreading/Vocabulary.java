package vn.qcdc.domain.proofreading;

/** The words that the grammar knows, as people write them. */
final class Vocabulary {

  /** What is counted in whole things. */
  static final Phrases COUNTED =
      Phrases.of(
          "người|lượt|cuộc|đơn|đơn vị|vụ|vụ việc|việc|hộ|hộ dân|hộ gia đình|ý kiến|hồ sơ|cử tri",
          "cán bộ|công chức|viên chức|đảng viên|đoàn viên|hội viên|thành viên|đại biểu|công dân",
          "hòa giải viên|học viên|học sinh|sinh viên|lao động|công nhân|nông dân|phụ nữ|thanh niên",
          "tổ|tổ chức|ban|xã|phường|thị trấn|huyện|thị xã|thành phố|ấp|khu vực|thôn|bản|khu phố",
          "tổ dân phố|cơ quan|doanh nghiệp|hợp tác xã|tổ hợp tác|công trình|dự án|mô hình|văn bản",
          "thủ tục|thủ tục hành chính|tthc|phiếu|lớp|hội nghị|buổi|kỳ họp|tin|bài|tin bài|cá nhân",
          "tập thể|đồng chí|chi bộ|đảng bộ|đảng ủy|chi hội|câu lạc bộ|clb|tiêu chí|nội dung",
          "kiến nghị|phản ánh|trường hợp|căn|căn nhà|ngôi nhà|phòng|chỉ tiêu|nhiệm vụ|kết luận",
          "quyết định|giấy chứng nhận|giấy phép|chứng chỉ|quyển|cuốn|tờ|tờ rơi|suất|phần quà|ca|trẻ"
              + " em|trẻ",
          "gia đình|địa phương|tài liệu|lượt tài liệu|sách|sổ tay|ấn phẩm|áp phích|pano|băng"
              + " rôn|khẩu hiệu|lần phát sóng|người dân|nhân dân|sở|ngành|giường|bác sĩ|trường|tài"
              + " khoản|dịch vụ|ngày công|sản phẩm",
          "quy ước|hương ước|điểm|nhà|tuyến|cầu|trạm|ban thanh tra|tổ hòa giải|công đoàn|nghị"
              + " quyết",
          "kế hoạch|báo cáo|công văn|thông báo|chương trình|hộ nghèo|hộ cận nghèo|nhân"
              + " khẩu|khẩu|chức danh",
          "biên chế|vị trí|đầu mối|khách|du khách|lượt khách|vụ án|bị can|đối tượng|hạng mục|gói"
              + " thầu|thửa|htx|tht",
          "tổ chức đảng|tổ chức cơ sở đảng|hộ kinh doanh|giải pháp|sáng kiến|bằng khen|giấy khen|cơ"
              + " sở|nhóm|đội|đoàn|hội|câu hỏi|quầy|bộ|cái|chiếc|con|cây|bao|liệt sĩ|nhà văn hóa");

  /** What is measured: the last digit is rounded. */
  static final Phrases MEASURED =
      Phrases.of(
          "đồng|ha|m2|m3|m²|km|km2|m|tấn|tạ|kg|lít|kw|mw|kwh|usd|đô la|hecta|héc ta|mét|mét"
              + " vuông|công đất");

  static final Phrases DURATION =
      Phrases.of("năm|tháng|ngày|giờ|phút|giây|tuần|tuổi|quý|nhiệm kỳ|thế kỷ|thập kỷ|độ|h");

  static final Phrases SCALE = Phrases.of("nghìn|ngàn|triệu|tỷ|nghìn tỷ|ngàn tỷ|trăm|chục");

  /** Before a number: it names something or says which one, not how many. */
  static final Phrases NAMED_BY_NUMBER =
      Phrases.of(
          "điều|khoản|điểm|mục|tiểu mục|chương|phần|phụ lục|biểu|bảng|mẫu|mẫu số|biểu"
              + " số|quý|tháng|ngày",
          "tuần|thứ|lần thứ|khóa|đợt|mức độ|cấp độ|hạng|loại|nhóm|bậc|vùng|quốc lộ|tỉnh lộ|đường",
          "hẻm|trang|hình|câu|bước|tập|quyển số|nghị quyết|nghị định|quyết định|chỉ thị|kết"
              + " luận|thông tư",
          "công văn|quy định|hướng dẫn|luật|pháp lệnh|thông báo|thông tri|đề án|quy chế|văn bản số",
          "số|kí hiệu|mã|mã số|phiên bản|lớp số|giai đoạn|nhiệm kỳ|kỳ họp thứ|phiên họp"
              + " thứ|đội|tiểu đoàn|khối",
          "cccd|cmnd|điện thoại|sđt|đt|hotline|fax|tài khoản|biển số|tờ trình|báo cáo|chuyên"
              + " đề|lớp|tổ|ql|dt|quy chuẩn",
          "lần|nq|qđ|tt|nđ|ct|kl|kh|top|ngạch|tờ bản đồ số|thửa đất số|kênh|lô|khu vực|ấp|thôn|km");

  /** Before a number that says which one, unless something countable follows. */
  static final Phrases NAMED_UNLESS_COUNTED =
      Phrases.of(
          "kế hoạch|chỉ tiêu|chương trình|tiêu chí|dự toán|phường|xã|quận|tổ|lớp|đội|ấp|thôn|khu"
              + " vực|báo cáo|lần|tháng|điểm|nhóm|kết luận|quyết định|mục|phần|loại|khối|giai"
              + " đoạn|công văn|thông báo");

  /** Before {@code số}: then it is an amount and not a number that names. */
  static final Phrases BEFORE_AMOUNT = Phrases.of("tổng|trong|trên|con|đa|một|tỷ|tần|cơ|dân");

  static final Phrases RANKED =
      Phrases.of(
          "hạng|xếp thứ|xếp hạng|vị trí|đứng thứ|vị thứ|thứ hạng|vị trí thứ|thứ|hạng thứ|đứng|thứ"
              + " bậc");

  static final Phrases DAY_WORDS =
      Phrases.of(
          "ngày|tháng|từ|đến|trước|sau|dịp|lễ|kỷ niệm|quý|mùng|sáng|chiều|tối|hết ngày|tính đến|đến"
              + " hết");

  static final Phrases APPROXIMATELY =
      Phrases.of(
          "gần|hơn|trên|khoảng|xấp xỉ|ước|ước đạt|ước tính|ước khoảng|ngót|chừng|độ|cỡ|non|quá|gần"
              + " như|dưới|tầm|trung bình|bình quân");

  /** A threshold or an aim: nothing was measured. */
  static final Phrases AIMED =
      Phrases.of(
          "từ|tối thiểu|ít nhất|phấn đấu|phấn đấu đạt|trở lên|trở xuống|không quá|tối đa|mục"
              + " tiêu|yêu cầu|đến dưới|không dưới|dưới");

  static final Phrases PLAN =
      Phrases.of(
          "kế hoạch|chỉ tiêu|dự toán|nghị quyết|so với kế hoạch|nghị quyết giao|kh|tỉnh giao|trung"
              + " ương giao|giao|đề ra|mục tiêu|đăng ký|phấn đấu|vượt");

  static final Phrases EXCESS =
      Phrases.of("vượt|vượt mức|vượt so với|vượt chỉ tiêu|vượt kế hoạch|vượt dự toán");

  static final Phrases RISE =
      Phrases.of(
          "tăng|tăng thêm|tăng lên|tăng hơn|cao hơn|nhiều hơn|tăng khoảng|tăng gần|tăng trên");

  static final Phrases FALL =
      Phrases.of(
          "giảm|giảm đi|giảm được|giảm bớt|thấp hơn|ít hơn|giảm gần|giảm trên|giảm hơn|giảm"
              + " khoảng");

  static final Phrases SHARE =
      Phrases.of(
          "đạt|đạt tỷ lệ|đạt tỷ lệ là|chiếm|chiếm tỷ lệ|chiếm tỷ trọng|tỷ lệ|tỷ lệ đạt|tỷ lệ"
              + " là|bằng|tương đương|tương ứng",
          "hoàn thành|đạt được|tương đương với|tương ứng với|tỷ trọng|là|đạt mức|đạt tỉ trọng|với"
              + " tỷ lệ|hay|tức|bằng với|chiếm khoảng");

  static final Phrases RATE_WORD =
      Phrases.of("tỷ lệ|tỷ trọng|chỉ số|tốc độ|mức độ hài lòng|độ che phủ");

  static final Phrases OF_TOTAL =
      Phrases.of(
          "trên tổng số|trong tổng số|trên tổng|trong tổng|tổng số|so với tổng số|trong số|của tổng"
              + " số|trên tổng cộng|trong tổng cộng");

  static final Phrases PER_HEAD = Phrases.of("bình quân|trung bình|mỗi|hệ số|tỷ suất");

  /** Opens a list of parts that is meant to be whole. */
  static final Phrases PARTS_OF_ALL =
      Phrases.of(
          "gồm|bao gồm|gồm có|gồm các|chia ra|chia thành|cụ thể|cụ thể là|cụ thể như sau|như"
              + " sau|phân ra|phân loại|cơ cấu|theo các cấp|kết quả cụ thể|phân theo cấp|chia theo"
              + " cấp|trong đó gồm|trong đó bao gồm|được chia thành|bao gồm cả");

  /** Opens a list of parts that may leave some out. */
  static final Phrases PARTS_OF_SOME =
      Phrases.of(
          "trong đó|trong đó có|trong số đó|trong số này|trong số đó có|riêng|nhất là|trong ấy");

  /** Says that the list is not whole. */
  static final Phrases NOT_ALL =
      Phrases.of(
          "như|nhất là|chủ yếu|chủ yếu là|tiêu biểu|điển hình|nổi bật|ví dụ|đặc biệt"
              + "|riêng|trọng tâm|một số|v v|vv|vân vân|lũy kế|ngoài ra|bên cạnh đó");

  static final Phrases SUM =
      Phrases.of(
          "tổng cộng|tổng số|tổng|cộng|tổng cộng là|tổng số là|nâng tổng số|tính chung|cộng"
              + " chung|tổng cộng có|tổng số có|cộng lại");

  static final Phrases REST = Phrases.of("còn lại|số còn lại|còn|hiện còn|còn tồn");

  /** What people and things can be several of at once: parts that may overlap. */
  static final Phrases OVERLAPPING =
      Phrases.of(
          "dân tộc|dân tộc thiểu số|tôn giáo|đảng viên|trẻ|hộ nghèo|chính sách|khuyết tật|trẻ"
              + " em|đoàn viên|cao tuổi|người có công|lượt đơn vị|trùng");

  private Vocabulary() {}
}
