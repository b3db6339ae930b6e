package health.cairn.cli;

import health.cairn.cli.InputFiles.InputFile;
import health.cairn.content.CourseFile;
import health.cairn.content.CourseFiles;
import health.cairn.content.Instruments;
import health.cairn.content.Populations;
import health.cairn.content.Protocols;
import health.cairn.content.Read;
import health.cairn.content.Remark;
import health.cairn.content.Speaker;
import health.cairn.core.evidence.Condition;
import health.cairn.core.forecast.Forecaster;
import health.cairn.core.forecast.History;
import health.cairn.core.forecast.Population;
import health.cairn.core.instrument.Instrument;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.protocol.ProtocolId;
import health.cairn.core.report.CourseChart;
import health.cairn.core.report.CourseDays;
import health.cairn.core.report.ForecastAnswers;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** From a course file to what is told of it. Content is opened once, however many courses ask. */
final class CourseForecaster {
  private static final ZoneOffset LATEST_ZONE = ZoneOffset.ofHours(-12);

  private final ForecastOptions options;
  private final OffsetDateTime now;
  private final Map<Condition, Population> populations = new ConcurrentHashMap<>();
  private final Map<ProtocolId, Protocol> protocols = new ConcurrentHashMap<>();
  private final Map<InstrumentId, String> titles = new ConcurrentHashMap<>();

  CourseForecaster(ForecastOptions options, OffsetDateTime now) {
    this.options = options;
    this.now = now;
  }

  Read<CourseForecast> forecast(InputFile file) {
    return CourseFiles.read(file.document(), latest()).map(course -> forecast(file, course));
  }

  /** Facts up to the end of the day asked about may be there, wherever that day ends last. */
  private OffsetDateTime latest() {
    var end = options.at().map(day -> day.plusDays(1).atStartOfDay().atOffset(LATEST_ZONE));
    return end.filter(now::isBefore).orElse(now);
  }

  private CourseForecast forecast(InputFile file, CourseFile course) {
    var known = AsKnown.of(course, options.at(), now);
    var population = populations.computeIfAbsent(course.condition(), Populations::of);
    var protocol = protocols.computeIfAbsent(course.protocol(), CourseForecaster::protocol);
    var days = new CourseDays(course.startDate());
    var chart = chart(population, protocol, known.history(), days);
    var answers = ForecastAnswers.of(chart.forecast(), days, today(known));
    return new CourseForecast(
        file.name(),
        protocol.id(),
        protocol.title(),
        chart.beside(answers),
        answers,
        known.flags(),
        remarks(course, known, answers));
  }

  /** A machine gets what hangs on the day only where it names one: the clock changes no answer. */
  private Optional<LocalDate> today(AsKnown known) {
    return options.at().isPresent() || !options.json() ? known.today() : Optional.empty();
  }

  private static List<Remark> remarks(CourseFile course, AsKnown known, ForecastAnswers answers) {
    var remarks = new ArrayList<>(course.remarks());
    remarks.addAll(known.remarks());
    var speaker = Speaker.english(new CourseDays(course.startDate()));
    answers
        .overdue()
        .forEach(it -> remarks.add(new Remark(it.code().replace('.', '-'), speaker.say(it))));
    return remarks;
  }

  private CourseChart chart(
      Population population, Protocol protocol, History history, CourseDays days) {
    var forecast = Forecaster.forecast(population, protocol, history, options.settings());
    var title = titles.computeIfAbsent(forecast.instrument(), CourseForecaster::title);
    return CourseChart.of(forecast, history, population, title, days);
  }

  private static Protocol protocol(ProtocolId id) {
    return Protocols.find(id).orElseThrow();
  }

  private static String title(InstrumentId id) {
    return Instruments.find(id).map(Instrument::title).orElse(id.value());
  }
}
