package health.cairn.app.settings;

import health.cairn.app.security.Role;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.convert.DurationStyle;

/** What kind of value a setting has, and how it is to be written. */
enum Kind {
  WORDS("", ""),
  SECRET("", ""),
  FOLDER("", "Write the path of a folder."),
  NUMBER("", "Write a whole number, such as 8080."),
  YES("true or false", "Write true or false."),
  TIME("a time with its unit: s, m, h, d", "Write a time with its unit, such as 90s, 60m or 14d."),
  ROLES("roles, with commas between", "Write roles with commas between: " + roles() + "."),
  ZONE("", "Write a zone such as America/New_York."),
  MAILBOX("", "Write an address such as cairn@clinic.example."),
  ORIGIN_OF_PAGES(
      "", "Write what browsers show before the first slash, such as https://clinic.example.");

  private final String unit;
  private final String remedy;

  Kind(String unit, String remedy) {
    this.unit = unit;
    this.remedy = remedy;
  }

  String unit() {
    return unit;
  }

  String remedy() {
    return remedy;
  }

  /** Whether this can be read from what somebody wrote. */
  boolean reads(String said) {
    try {
      return switch (this) {
        case WORDS, SECRET -> true;
        case FOLDER -> !said.isBlank() && !Path.of(said).toString().isEmpty();
        case NUMBER -> said.matches("[0-9]{1,6}");
        case YES -> said.matches("(?i)true|false");
        case TIME -> said.matches(".*[a-zA-Z]") && DurationStyle.SIMPLE.parse(said).toMillis() > 0;
        case ROLES -> Arrays.stream(said.split(",", -1)).allMatch(Kind::isRole);
        case ZONE -> !ZoneId.of(said).getId().isEmpty();
        case MAILBOX -> said.matches("[^@\\s].*@[^@\\s]+");
        case ORIGIN_OF_PAGES -> said.matches("https?://[^/?#\\s]+/?");
      };
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      return false;
    }
  }

  private static boolean isRole(String word) {
    return Stream.of(Role.values()).anyMatch(role -> role.word().equalsIgnoreCase(word.strip()));
  }

  private static String roles() {
    return String.join(", ", Stream.of(Role.values()).map(Role::word).toList());
  }
}
