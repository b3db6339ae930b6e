package health.cairn.app.web;

import health.cairn.core.ruling.Ground;
import health.cairn.core.ruling.Ruling;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.util.MultiValueMap;

/** Reads what was typed into a form and gathers everything that is wrong with it. */
public final class Typed {
  private static final int LONGEST = 4000;

  /** A year has four digits; what a form asks for draws narrower limits and says so. */
  private static final int FIRST_YEAR = 1800;

  private static final int LAST_YEAR = 9999;

  private final MultiValueMap<String, String> form;
  private final Wording wording;
  private final List<FieldProblem> problems = new ArrayList<>();

  public Typed(MultiValueMap<String, String> form, Wording wording) {
    this.form = form;
    this.wording = wording;
    form()
        .forEach(
            (field, value) -> {
              if (!Legible.is(value)) problem(field, "form.problem.control");
            });
  }

  public Typed(Map<String, String> form, Wording wording) {
    this(MultiValueMap.fromSingleValue(form), wording);
  }

  /** As it was typed: nothing is lost. */
  public Map<String, String> form() {
    return form.toSingleValueMap();
  }

  /** The same with other values, and with what is wrong so far. */
  public Typed with(Map<String, String> form) {
    var typed = new Typed(form, wording);
    typed.problems.clear();
    typed.problems.addAll(problems);
    return typed;
  }

  public String raw(String field) {
    return Optional.ofNullable(form.getFirst(field)).orElse("").strip();
  }

  /** The same with all that was ticked under each name. */
  public Map<String, List<String>> ticked() {
    return form;
  }

  /** Everything that was ticked under one name. */
  public List<String> all(String field) {
    return form.getOrDefault(field, List.of());
  }

  public boolean has(String field) {
    return !raw(field).isEmpty();
  }

  /** Yes or no; empty where nothing was chosen. */
  public Optional<Boolean> yesNo(String field) {
    var word = raw(field);
    if (!List.of("", "yes", "no").contains(word)) {
      problem(field, "refusal.not-offered");
    }
    return word.isEmpty() ? Optional.empty() : Optional.of(word.equals("yes"));
  }

  public void problem(String field, String key, Object... arguments) {
    problems.add(new FieldProblem(field, wording.say(key, arguments)));
  }

  /**
   * The fact of a ruling, or nothing; what is against it then stands at its field. What a person
   * may confirm is confirmed by {@code sure}.
   */
  public <F> Optional<F> fact(Ruling<F> ruling) {
    var read = problems();
    ruling.refusals().stream()
        .filter(it -> !read.isAt(it.field()))
        .filter(it -> read.isEmpty() || it.ground() != Ground.MISSING)
        .forEach(it -> problem(it.ground(), it.field(), it.figures()));
    if (!has("sure")) {
      ruling.cautions().forEach(it -> problem(it.ground(), it.field(), it.figures()));
    }
    return isFine() ? ruling.made() : Optional.empty();
  }

  private void problem(Ground ground, String field, List<Object> figures) {
    var words = figures.stream().map(wording::figure).toArray();
    problem(field, "refusal." + ground.word(), words);
  }

  public FieldProblems problems() {
    return new FieldProblems(problems);
  }

  public boolean isFine() {
    return problems.isEmpty();
  }

  public Optional<LocalDate> day(String field) {
    if (isMissing(field)) {
      return Optional.empty();
    }
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
    if (isMissing(field)) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalTime.parse(raw(field)));
    } catch (DateTimeParseException notATime) {
      problem(field, "form.problem.time", shortened(field));
      return Optional.empty();
    }
  }

  /**
   * A day and a time of the clinic. Where its clock skips that time, or shows it twice, nobody is
   * moved in silence: it is refused, or asked which of the two is meant.
   */
  public Optional<Instant> moment(String dayField, String timeField, ZoneId zone) {
    var day = day(dayField);
    var time = time(timeField);
    return day.flatMap(it -> time.flatMap(at -> moment(it.atTime(at), timeField, zone)));
  }

  private Optional<Instant> moment(LocalDateTime local, String timeField, ZoneId zone) {
    var change = zone.getRules().getTransition(local);
    if (change == null) {
      return Optional.of(local.atZone(zone).toInstant());
    }
    if (change.isGap()) {
      problem(
          timeField,
          "form.problem.skipped",
          wording.time(local.toLocalTime()),
          wording.day(local.toLocalDate()),
          wording.time(change.getDateTimeBefore().toLocalTime().minusMinutes(1)),
          wording.time(change.getDateTimeAfter().toLocalTime()));
      return Optional.empty();
    }
    var turn = ClockTurn.of(raw(ClockTurn.field(timeField)));
    if (turn.isEmpty()) {
      var said = wording.time(local.toLocalTime());
      problem(ClockTurn.field(timeField), "form.problem.twice", said);
    }
    return turn.map(it -> it.of(local, change));
  }

  /** A number with a point or a comma; whoever judges it says what it may be. */
  public OptionalDouble number(String field) {
    return number(field, 0, Double.MAX_VALUE, "");
  }

  /** A number with a point or a comma, between two limits. */
  public OptionalDouble number(String field, double least, double most, String unit) {
    if (readsTwoWays(field, raw(field)) || isMissing(field)) {
      return OptionalDouble.empty();
    }
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

  /**
   * Whether a number can be read two ways, which is then said: {@code 1,050} is a little more than
   * one where a comma is a point, and a thousand and fifty where it is none.
   */
  public boolean readsTwoWays(String field, String said) {
    if (!said.matches("[1-9][0-9]{0,2},[0-9]{3}")) {
      return false;
    }
    problem(field, "form.problem.comma", said, said.replace(',', '.'), said.replace(",", ""));
    return true;
  }

  private boolean isMissing(String field) {
    if (!has(field)) {
      problem(field, "refusal.missing");
    }
    return !has(field);
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
