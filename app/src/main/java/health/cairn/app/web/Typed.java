package health.cairn.app.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads what was typed into a form and gathers everything that is wrong with it. */
public final class Typed {
  private static final int LONGEST = 4000;

  /** A year has four digits; what a form asks for draws narrower limits and says so. */
  private static final int FIRST_YEAR = 1800;

  private static final int LAST_YEAR = 9999;

  private final Map<String, String> form;
  private final Wording wording;
  private final List<FieldProblem> problems = new ArrayList<>();

  public Typed(Map<String, String> form, Wording wording) {
    this.form = form;
    this.wording = wording;
    form.forEach(
        (field, value) -> {
          if (!Legible.is(value)) problem(field, "form.problem.control");
        });
  }

  public String raw(String field) {
    return form.getOrDefault(field, "").strip();
  }

  public boolean has(String field) {
    return !raw(field).isEmpty();
  }

  public void problem(String field, String key, Object... arguments) {
    problems.add(new FieldProblem(field, wording.say(key, arguments)));
  }

  public FieldProblems problems() {
    return new FieldProblems(problems);
  }

  public boolean isFine() {
    return problems.isEmpty();
  }

  public Optional<LocalDate> day(String field) {
    var day =
        parsed(raw(field)).filter(it -> it.getYear() >= FIRST_YEAR && it.getYear() <= LAST_YEAR);
    if (day.isEmpty()) {
      problem(field, "form.problem.day", shortened(field));
      return Optional.empty();
    }
    return day;
  }

  private static Optional<LocalDate> parsed(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  public Optional<LocalTime> time(String field) {
    try {
      return Optional.of(LocalTime.parse(raw(field)));
    } catch (DateTimeParseException notATime) {
      problem(field, "form.problem.time", shortened(field));
      return Optional.empty();
    }
  }

  /** A day and a time of the clinic. */
  public Optional<Instant> moment(String dayField, String timeField, ZoneId zone) {
    var day = day(dayField);
    var time = time(timeField);
    return day.flatMap(it -> time.map(at -> it.atTime(at).atZone(zone).toInstant()));
  }

  /** The same for something that has happened: between the two moments. */
  public Optional<Instant> past(
      String dayField, String timeField, ZoneId zone, Instant from, Instant to) {
    var moment = moment(dayField, timeField, zone);
    if (moment.isPresent() && moment.get().isAfter(to)) {
      problem(dayField, "form.problem.future", wording.moment(moment.get()));
    } else if (moment.isPresent() && moment.get().isBefore(from)) {
      problem(dayField, "form.problem.long-ago", wording.day(moment.get()), wording.day(from));
    }
    return moment.filter(it -> !it.isAfter(to) && !it.isBefore(from));
  }

  /** A number with a point or a comma, between two limits. */
  public OptionalDouble number(String field, double least, double most, String unit) {
    var text = raw(field).replace(',', '.');
    if (!text.matches("[0-9]{1,6}(\\.[0-9]{1,4})?")) {
      problem(field, "form.problem.number", shortened(field));
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(text);
    if (value < least || value > most) {
      problem(
          field,
          "form.problem.range",
          wording.number(value),
          wording.number(least),
          wording.number(most),
          unit);
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(value);
  }

  /** Words that must be there. */
  public String words(String field) {
    return words(field, LONGEST);
  }

  /** The same with no more than so many letters. */
  public String words(String field, int longest) {
    var words = raw(field);
    if (words.isEmpty()) {
      problem(field, "form.problem.words");
    } else if (words.length() > longest) {
      problem(field, "form.problem.long", words.length(), longest);
    }
    return words;
  }

  private String shortened(String field) {
    var text = raw(field);
    return text.length() > 30 ? text.substring(0, 30) + "…" : text;
  }
}
