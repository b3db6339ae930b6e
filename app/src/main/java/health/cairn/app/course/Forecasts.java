package health.cairn.app.course;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import health.cairn.app.clinic.ClinicSettings;
import health.cairn.app.library.Library;
import health.cairn.core.course.Course;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.evidence.Condition;
import health.cairn.core.forecast.Forecast;
import health.cairn.core.forecast.Forecast.IfBooster;
import health.cairn.core.forecast.Forecaster;
import health.cairn.core.forecast.History;
import health.cairn.core.forecast.Population;
import health.cairn.core.forecast.Settings;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.report.CourseChart;
import health.cairn.core.report.CourseDays;
import health.cairn.core.report.ForecastAnswers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * The forecast of a course as its facts stand. Never stored: the last ones stay at hand for the
 * page that asks again, each under all that it follows from, so that none can be out of date.
 */
@Component
public class Forecasts {
  private static final int AT_HAND = 500;
  private static final long QUARTER_S = 900;

  private final Library library;
  private final ClinicSettings clinic;
  private final Clock clock;
  private final Cache<Asked, Forecast> lately = Caffeine.newBuilder().maximumSize(AT_HAND).build();

  Forecasts(Library library, ClinicSettings clinic, Clock clock) {
    this.library = library;
    this.clinic = clinic;
    this.clock = clock;
  }

  /** A forecast, what it answers today, the picture beside that, and the rules that it rests on. */
  public record Seen(
      Forecast forecast,
      ForecastAnswers answers,
      CourseChart chart,
      CourseDays days,
      Protocol protocol) {}

  private record Asked(
      Population population, Protocol protocol, History history, Settings settings) {}

  /** Empty while nobody has said what the course treats, or when its protocol is gone. */
  public Optional<Seen> of(Course course) {
    return of(course, UnaryOperator.identity(), UnaryOperator.identity());
  }

  /** The same for a course that went otherwise, or asked otherwise. */
  public Optional<Seen> of(
      Course course, UnaryOperator<History> otherwise, UnaryOperator<Settings> settings) {
    var condition = course.opened().map(Opened::condition);
    var protocol = library.protocol(course);
    return condition.flatMap(
        it -> protocol.map(rules -> forecast(course, it, rules, otherwise, settings)));
  }

  private Seen forecast(
      Course course,
      Condition condition,
      Protocol protocol,
      UnaryOperator<History> otherwise,
      UnaryOperator<Settings> settings) {
    var start = start(course);
    var history = otherwise.apply(History.of(course, start));
    var population = library.population(condition);
    var asked = new Asked(population, protocol, history, settings.apply(Settings.INTERACTIVE));
    var made = lately.get(asked, Forecasts::compute);
    var forecast =
        course.takesBoosters() || course.closed().isPresent() ? made : made.withoutBooster();
    var days = CourseDays.from(start.atZone(clinic.zone()).toOffsetDateTime());
    var today = LocalDate.ofInstant(clock.instant(), clinic.zone());
    var answers = answers(course, ForecastAnswers.of(forecast, days, Optional.of(today)));
    var title = library.title(forecast.instrument());
    var chart = CourseChart.of(forecast, history, population, title, days).beside(answers);
    return new Seen(forecast, answers, chart, days, protocol);
  }

  private static ForecastAnswers answers(Course course, ForecastAnswers answers) {
    return course.takesBoosters() || course.closed().isPresent()
        ? answers
        : answers.withoutBoosters();
  }

  private static Forecast compute(Asked asked) {
    return Forecaster.forecast(asked.population, asked.protocol, asked.history, asked.settings);
  }

  /** What a booster on each day would meet and bring, in a course that went or asked otherwise. */
  public List<IfBooster> boosters(
      Course course,
      UnaryOperator<History> otherwise,
      UnaryOperator<Settings> settings,
      List<Double> days) {
    var history = otherwise.apply(History.of(course, start(course)));
    var asked = settings.apply(Settings.INTERACTIVE);
    var population = course.opened().map(it -> library.population(it.condition()));
    return population.stream()
        .flatMap(
            it ->
                library.protocol(course).stream()
                    .flatMap(
                        rules -> Forecaster.boosters(it, rules, history, asked, days).stream()))
        .toList();
  }

  /** Day 0 of the forecast; now while nothing is given or planned. */
  public Instant start(Course course) {
    return course.start().orElseGet(() -> now(course));
  }

  /** For so long the same, for a page that asks again; no score lies after it. */
  private Instant now(Course course) {
    long seconds = clock.instant().getEpochSecond();
    var quarter = Instant.ofEpochSecond(seconds - seconds % QUARTER_S);
    return course.assessments().stream()
        .map(CourseEvent::at)
        .filter(quarter::isBefore)
        .max(Comparator.naturalOrder())
        .orElse(quarter);
  }
}
