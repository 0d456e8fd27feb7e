package vn.qcdc.domain.petitioner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.VietnameseName;

/**
 * Who a petitioner is (danh tính): one person or one organisation. The most secret value there is:
 * it never prints itself, and nobody but its reader takes it apart.
 *
 * @param fullName {@code null} only for somebody who gave no name
 * @param note whatever else tells who it is
 */
public record Identity(
    @Nullable String fullName,
    @Nullable IdentityDocument document,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String address,
    @Nullable String note) {

  /** Of a petitioner who gave no name. */
  public static final Identity ANONYMOUS = new Identity(null, null, null, null, null, null);

  /** A shorter run of digits may be the number of anything. */
  private static final int TELLING_DIGITS = 7;

  /** By what it can be found. */
  public List<Clue> clues() {
    List<Clue> clues = new ArrayList<>();
    if (fullName != null) {
      clues.add(Clue.of(Trait.FULL_NAME, fullName));
    }
    if (document != null) {
      clues.add(Clue.of(Trait.DOCUMENT_NUMBER, document.number()));
    }
    if (phone != null) {
      clues.add(Clue.of(Trait.PHONE, phone));
    }
    return List.copyOf(clues);
  }

  /**
   * Whether somebody who reads the text would know: it holds the full name, with marks or without,
   * or a number or the e-mail address.
   */
  public boolean isToldBy(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    String digits = text.replaceAll("\\D", "");
    return isNamedBy(text)
        || (document != null && small.contains(document.number().toLowerCase(Locale.ROOT)))
        || (document != null && tells(digits, document.number()))
        || (phone != null && tells(digits, phone))
        || (email != null && small.contains(email.toLowerCase(Locale.ROOT)));
  }

  /** A name of one syllable is a word of the language, and says nothing. */
  private boolean isNamedBy(String text) {
    String name = fullName == null ? "" : plain(fullName);
    return name.strip().contains(" ") && plain(text).contains(name);
  }

  private static boolean tells(String digits, String number) {
    String own = number.replaceAll("\\D", "");
    return own.length() >= TELLING_DIGITS && digits.contains(own);
  }

  private static String plain(String text) {
    return " " + VietnameseName.of(text.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")).plain() + " ";
  }

  @Override
  public String toString() {
    return "Identity[…]";
  }
}
