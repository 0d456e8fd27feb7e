package vn.qcdc.domain.dialogue;

import static vn.qcdc.domain.finding.FindingCode.ANSWER_BEGINS_WITH_CITATION;
import static vn.qcdc.domain.finding.FindingCode.ANSWER_CITES_MANY;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.finding.FindingCode;
import vn.qcdc.domain.finding.Severity;

/**
 * Whether an answer answers: its first sentence does, and it does not send people from document to
 * document (chất lượng trả lời). It warns, and never keeps anybody from answering.
 */
public final class AnswerQuality {

  private static final int MOST_CITED = 3;
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  /** {@code 15/2019/NĐ-CP}, {@code 1681-QĐ/TU}, {@code 10/2022/QH15}. */
  private static final Pattern NUMBER =
      Pattern.compile("\\b\\d+(?:/\\d{4})?[-/]\\p{Lu}[\\p{Lu}\\d]*(?:[-/]\\p{Lu}+)*");

  private static final Pattern CITATION_FIRST =
      Pattern.compile("(?:Căn cứ|Theo quy định|Thực hiện|Chiếu theo)\\b.*", FLAGS | Pattern.DOTALL);

  private AnswerQuality() {}

  /**
   * @param pointer where the answer stands
   */
  public static List<Finding> notices(String answer, String pointer) {
    List<Finding> notices = new ArrayList<>();
    if (CITATION_FIRST.matcher(answer.strip()).matches()) {
      notices.add(notice(ANSWER_BEGINS_WITH_CITATION, pointer, null, null));
    }
    long cited = NUMBER.matcher(answer).results().map(each -> each.group()).distinct().count();
    if (cited > MOST_CITED) {
      notices.add(notice(ANSWER_CITES_MANY, pointer, String.valueOf(cited), "≤ " + MOST_CITED));
    }
    return List.copyOf(notices);
  }

  private static Finding notice(
      FindingCode code, String pointer, @Nullable String value, @Nullable String expected) {
    return new Finding(code, Severity.NOTICE, pointer, value, expected);
  }
}
