package health.cairn.app.patient;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A birth date in the spellings that people use. What can be read two ways is looked for both ways:
 * 3/4/1971 is the third of April or the fourth of March.
 */
final class BirthDates {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<![-./\\d])(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})(?![-./]?\\d)");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?<![-./\\d])(\\d{1,2})[-./](\\d{1,2})[-./](\\d{4}|\\d{2})(?![-./]?\\d)");
  private static final Pattern DAY_MONTH =
      Pattern.compile("\\b(\\d{1,2})\\.? (?:de )?(\\p{L}{3,})\\.?,? (?:de )?(\\d{4}|\\d{2})\\b");
  private static final Pattern MONTH_DAY =
      Pattern.compile("\\b(\\p{L}{3,})\\.? (\\d{1,2}),? (\\d{4}|\\d{2})\\b");
  private static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.forLanguageTag("es"));
  private static final int CENTURY = 100;

  private BirthDates() {}

  /**
   * What was typed, taken apart.
   *
   * @param dates that it may mean; none where it holds no whole date
   * @param rest without the date
   */
  record Found(Set<LocalDate> dates, String rest) {}

  static Found in(String typed, LocalDate today) {
    var text =
        Normalizer.normalize(typed, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .strip();
    for (var pattern : List.of(YEAR_FIRST, YEAR_LAST, DAY_MONTH, MONTH_DAY)) {
      var found = pattern.matcher(text);
      if (found.find()) {
        var dates = new LinkedHashSet<LocalDate>();
        for (var read : readings(pattern, found.group(1), found.group(2), found.group(3))) {
          add(read, today, dates);
        }
        if (!dates.isEmpty()) {
          return new Found(
              dates, text.substring(0, found.start()) + " " + text.substring(found.end()));
        }
      }
    }
    return new Found(Set.of(), typed);
  }

  /** Year, month, day. */
  private record Reading(String year, int month, String day) {}

  private static List<Reading> readings(Pattern pattern, String one, String two, String three) {
    if (pattern == YEAR_FIRST) {
      return List.of(new Reading(one, Integer.parseInt(two), three));
    } else if (pattern == YEAR_LAST) {
      return List.of(
          new Reading(three, Integer.parseInt(two), one),
          new Reading(three, Integer.parseInt(one), two));
    }
    var word = pattern == DAY_MONTH ? two : one;
    var day = pattern == DAY_MONTH ? one : two;
    return months(word).stream().map(month -> new Reading(three, month, day)).toList();
  }

  /** {@code mar} and {@code march}, {@code marzo}: whatever begins so. */
  private static List<Integer> months(String word) {
    var found = new ArrayList<Integer>();
    for (var month : Month.values()) {
      if (LANGUAGES.stream()
          .anyMatch(
              it -> month.getDisplayName(TextStyle.FULL, it).toLowerCase(it).startsWith(word))) {
        found.add(month.getValue());
      }
    }
    return found;
  }

  private static void add(Reading it, LocalDate today, Set<LocalDate> dates) {
    int year = Integer.parseInt(it.year());
    int day = Integer.parseInt(it.day());
    if (it.year().length() == 4) {
      add(year, it.month(), day, today, dates);
    } else {
      int century = today.getYear() / CENTURY * CENTURY;
      add(century + year, it.month(), day, today, dates);
      add(century - CENTURY + year, it.month(), day, today, dates);
    }
  }

  /** Nobody was born tomorrow, or on the thirtieth of February. */
  private static void add(int year, int month, int day, LocalDate today, Set<LocalDate> dates) {
    try {
      var date = LocalDate.of(year, month, day);
      if (!date.isAfter(today)) {
        dates.add(date);
      }
    } catch (DateTimeException noSuchDay) {
      // Another way to read it may be a day.
    }
  }
}
