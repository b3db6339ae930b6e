package health.cairn.app.patient;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Names and numbers as the search compares them: no accents, lower case, digits of a phone alone.
 */
final class SearchWords {
  /** Digits of a number within North America; more of them begin with a country code. */
  private static final int DOMESTIC = 10;

  private static final int LONGEST_CODE = 3;
  private static final int SUBSCRIBER = 7;

  /** Digits at the end of two numbers that make them one. */
  private static final int COMPARED = 9;

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

  /** The parts of what was typed; a phone or the beginning of a date stays in one piece. */
  static List<String> parts(String typed) {
    var text = typed.strip().toLowerCase(Locale.ROOT);
    if (text.matches("[0-9]{1,4}[-./][0-9]{1,2}([-./][0-9]{1,4})?")) {
      return List.of(text);
    }
    if (text.matches("[+0-9()\\s./-]{5,}")) {
      return List.of((text.startsWith("+") ? "+" : "") + digits(text));
    }
    return Arrays.stream(plain(text).split(" ")).filter(part -> !part.isEmpty()).toList();
  }

  /** A phone also without its country code, or without the nought before an area. */
  static List<String> spellings(String part) {
    var digits = digits(part);
    if (!part.matches("\\+?[0-9]{7,}")) {
      return List.of(part);
    }
    var all = new ArrayList<>(List.of(digits));
    var national = digits.replaceFirst("^0+", "");
    all.add(national);
    boolean isAbroad = part.startsWith("+") || part.startsWith("00") || digits.length() > DOMESTIC;
    for (int code = 1; isAbroad && code <= LONGEST_CODE; code++) {
      if (national.length() - code >= SUBSCRIBER) {
        all.add(national.substring(code).replaceFirst("^0+", ""));
      }
    }
    return all.stream().distinct().toList();
  }

  /** The end of a phone number, the same with and without a country code; blank if too short. */
  static String subscriber(String phone) {
    var digits = digits(phone);
    return digits.length() < SUBSCRIBER
        ? ""
        : digits.substring(Math.max(0, digits.length() - COMPARED));
  }
}
