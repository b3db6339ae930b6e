package health.cairn.app.web;

import health.cairn.app.clinic.ClinicSettings;
import health.cairn.content.Translation;
import health.cairn.core.course.TreatmentCheck;
import health.cairn.core.quantity.MgPerKg;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Days, times and numbers in the reader's language and the clinic's zone; in templates {@code
 * ${@wording.day(x)}}. Day before month and the month as a word: never to be read two ways.
 */
@Component
public class Wording {
  private final ZoneId zone;
  private final Clock clock;
  private final MessageSource messages;

  Wording(ClinicSettings clinic, Clock clock, MessageSource messages) {
    this.zone = clinic.zone();
    this.clock = clock;
    this.messages = messages;
  }

  /** {@code 4 Dec 2026} */
  public String day(LocalDate day) {
    return format("d MMM yyyy").format(day);
  }

  public String day(Instant at) {
    return day(dayOf(at));
  }

  /** {@code 4 Dec}, where the year is plain. */
  public String dayAndMonth(LocalDate day) {
    return format("d MMM").format(day);
  }

  /** {@code Fri 4 Dec}, with the year where it is not this one. */
  public String weekday(LocalDate day) {
    var isThisYear = day.getYear() == today().getYear();
    return format(isThisYear ? "EEE d MMM" : "EEE d MMM yyyy").format(day);
  }

  public String weekday(Instant at) {
    return weekday(dayOf(at));
  }

  /** {@code 09:30} */
  public String time(Instant at) {
    return time(LocalTime.ofInstant(at, zone));
  }

  public String time(LocalTime time) {
    return format("HH:mm").format(time);
  }

  /** {@code today 09:30}, {@code Fri 4 Dec 09:30} */
  public String moment(Instant at) {
    var day = dayOf(at);
    return (day.equals(today()) ? say("web.today") : weekday(day)) + " " + time(at);
  }

  /** Exact to the second, for lists of what was done. */
  public String exactly(Instant at) {
    return format("d MMM yyyy HH:mm:ss").format(at.atZone(zone));
  }

  /** With the decimals it has, at most two. */
  public String number(double number) {
    return number(number, 0, 2);
  }

  /** What a refusal names: a moment, a number, a dose, a unit. */
  Object figure(Object figure) {
    if (figure instanceof Instant at) {
      return moment(at);
    }
    if (figure instanceof LocalDate day) {
      return day(day);
    }
    if (figure instanceof MgPerKg dose) {
      return number(dose.value()) + " mg/kg";
    }
    if (figure instanceof TreatmentCheck check) {
      return say("permission.check." + check.word());
    }
    if (figure instanceof Double number) {
      return number(number);
    }
    return figure instanceof String word ? find("unit." + word).orElse(word) : figure;
  }

  /** With exactly so many decimals: {@code 72.40}, in Spanish {@code 72,40}. */
  public String number(double number, int decimals) {
    return number(number, decimals, decimals);
  }

  /** A share between 0 and 1 as {@code 71%}, in Spanish {@code 71 %}. */
  public String percent(double share) {
    return NumberFormat.getPercentInstance(locale()).format(share);
  }

  /** What content says, in the reader's language; as it is where nobody translated it. */
  public String content(String english) {
    return Translation.into(locale()).apply(english);
  }

  /** The reader's, for instance {@code es}. */
  public String language() {
    return locale().getLanguage();
  }

  /** What a language is called: Spanish, {@code español}. */
  public String language(String tag) {
    return Locale.forLanguageTag(tag).getDisplayName(locale());
  }

  /** The words of a message, for texts made outside of a template. */
  public String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale());
  }

  /** The same where there may be none. */
  public Optional<String> find(String key, Object... arguments) {
    return Optional.ofNullable(messages.getMessage(key, arguments, null, locale()));
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /** The day of the clinic in which something happened. */
  public LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  private String number(double number, int least, int most) {
    var format = NumberFormat.getNumberInstance(locale());
    format.setMinimumFractionDigits(least);
    format.setMaximumFractionDigits(most);
    return format.format(number);
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
