package health.cairn.content;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the key "at": {@code 2026-11-02T09:30:00-05:00}, {@code 2026-11-02} or {@code {"day":
 * 3.5}}.
 *
 * @param now nothing that happened lies after it
 */
record WhenReader(OffsetDateTime now) {
  private static final ZoneOffset EARLIEST_ZONE = ZoneOffset.ofHours(14);
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
  private static final int YEARS_AHEAD = 5;
  private static final double LONGEST_COURSE_DAYS = 3650;
  private static final String FORMS =
      "Write 2026-11-02T09:30:00-05:00, or 2026-11-02, or {\"day\": 3.5}.";

  /** An infusion that was given. */
  Optional<When> past(Place place) {
    return read(place, now, "lies in the future", "What is still to come belongs to \"planned\".");
  }

  /** A score: there are none to come. */
  Optional<When> assessed(Place place) {
    return read(
        place,
        now,
        "lies in the future",
        "Maybe the date has a typing error; a score that is still to come is left out.");
  }

  /** Something planned. */
  Optional<When> planned(Place place) {
    return read(
        place,
        now.plusYears(YEARS_AHEAD),
        "lies more than %d years ahead".formatted(YEARS_AHEAD),
        "Maybe the year has a typing error.");
  }

  private Optional<When> read(Place place, OffsetDateTime latest, String late, String remedy) {
    if (place.isObject()) {
      return day(place);
    }
    var when = place.isText() ? dated(place) : unreadable(place);
    when.map(it -> dateOf(it))
        .filter(date -> date.isBefore(EARLIEST))
        .ifPresent(
            date ->
                place.problem(
                    "The date (%s) lies before 1990.".formatted(date),
                    "Maybe the year has a typing error."));
    when.filter(it -> isAfter(it, latest))
        .ifPresent(it -> place.problem("The date (%s) %s.".formatted(written(it), late), remedy));
    return when.filter(it -> place.isFine());
  }

  private static Optional<When> day(Place place) {
    place.knowing("day");
    double day = place.required("day").number(-LONGEST_COURSE_DAYS, LONGEST_COURSE_DAYS);
    return place.isFine() ? Optional.of(new When.Day(day)) : Optional.empty();
  }

  private static Optional<When> dated(Place place) {
    var text = place.text();
    var when =
        parsed(text, OffsetDateTime::parse)
            .<When>map(When.Moment::new)
            .or(() -> parsed(text, LocalDate::parse).map(When.Date::new));
    return when.isPresent() ? when : unreadable(place, text);
  }

  private static <T> Optional<T> parsed(String text, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(text));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // the caller tries another form, and reports when none fits
    }
  }

  private static Optional<When> unreadable(Place place, String text) {
    if (parsed(text, LocalDateTime::parse).isPresent()) {
      place.problem(
          "The time (%s) has no offset from UTC.".formatted(text),
          "Add it: %s-05:00, or %sZ for UTC.".formatted(text, text));
    } else {
      place.problem("\"%s\" is not a time.".formatted(Words.shortened(text)), FORMS);
    }
    return Optional.empty();
  }

  private static Optional<When> unreadable(Place place) {
    place.problem(
        "The time is neither a date nor {\"day\": …}.",
        place.isNumber() ? "Maybe {\"day\": …} was meant. " + FORMS : FORMS);
    return Optional.empty();
  }

  private static LocalDate dateOf(When when) {
    return when instanceof When.Moment moment
        ? moment.at().toLocalDate()
        : ((When.Date) when).date();
  }

  /** A date alone names no zone: it has begun when it has begun where days begin first. */
  private static boolean isAfter(When when, OffsetDateTime latest) {
    return when instanceof When.Moment moment
        ? moment.at().isAfter(latest)
        : dateOf(when).isAfter(latest.withOffsetSameInstant(EARLIEST_ZONE).toLocalDate());
  }

  private static String written(When when) {
    return when instanceof When.Moment moment ? moment.at().toString() : dateOf(when).toString();
  }
}
