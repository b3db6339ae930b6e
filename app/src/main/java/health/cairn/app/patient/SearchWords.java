package health.cairn.app.patient;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Names and numbers as the search compares them: no accents, lower case, digits of a phone alone.
 */
final class SearchWords {
  private SearchWords() {}

  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  static String digits(String text) {
    return text.replaceAll("[^0-9]", "");
  }

  static String names(Demographics it) {
    return plain(it.given() + " " + it.family() + " " + it.preferred());
  }

  /** Everything a patient can be found by. */
  static String all(Demographics it) {
    var born = it.birthDate();
    return String.join(
        " ",
        names(it),
        plain(it.mrn()),
        digits(it.phone()),
        born.toString(),
        "%02d.%02d.%d".formatted(born.getDayOfMonth(), born.getMonthValue(), born.getYear()),
        "%02d/%02d/%d".formatted(born.getDayOfMonth(), born.getMonthValue(), born.getYear()),
        "%02d/%02d/%d".formatted(born.getMonthValue(), born.getDayOfMonth(), born.getYear()));
  }

  /** The parts of what was typed; a date or a phone stays in one piece. */
  static List<String> parts(String typed) {
    var text = typed.strip().toLowerCase(Locale.ROOT);
    if (text.matches("[0-9]{1,4}[-./][0-9]{1,2}([-./][0-9]{1,4})?")) {
      return List.of(text);
    }
    if (text.matches("[+0-9()\\s./-]{5,}")) {
      return List.of(digits(text));
    }
    return Arrays.stream(plain(text).split(" ")).filter(part -> !part.isEmpty()).toList();
  }
}
