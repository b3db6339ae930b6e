package health.cairn.app.forecast;

import health.cairn.app.course.CourseRecord;
import health.cairn.app.course.Forecasts;
import health.cairn.app.course.Forecasts.Seen;
import health.cairn.app.library.Library;
import health.cairn.app.web.Wording;
import health.cairn.core.course.Course;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.instrument.Instrument;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.report.InstrumentPicture;
import health.cairn.core.report.Picture;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The charts of one course: that of the forecast first, then every other instrument's. */
@Component
record Charts(Forecasts forecasts, Library library, Wording wording) {
  /** A course longer than this may be looked at from half a year back. PROPOSED. */
  private static final double LONG_DAYS = 240;

  private static final double LATELY_DAYS = 182;

  /**
   * A chart, and the others that can be had.
   *
   * @param isLong whether it can be cut to the last half year
   * @param lately whether it is
   */
  record Shown(ChartView chart, List<Switch> instruments, boolean isLong, boolean lately) {}

  /** An instrument that has a chart. */
  record Switch(String id, String title, boolean current) {}

  Shown first(CourseRecord record, Seen seen) {
    return shown(
        record.course(), seen, seen.chart().picture(), seen.forecast().instrument(), false);
  }

  /** Empty where the course has no such chart. */
  Optional<Shown> of(CourseRecord record, String asked, boolean lately) {
    return forecasts.of(record.course()).flatMap(seen -> of(record.course(), seen, asked, lately));
  }

  private Optional<Shown> of(Course course, Seen seen, String asked, boolean lately) {
    return instruments(course, seen).stream()
        .filter(id -> id.value().equals(asked))
        .findFirst()
        .flatMap(id -> picture(course, seen, id).map(it -> shown(course, seen, it, id, lately)));
  }

  private Shown shown(Course course, Seen seen, Picture picture, InstrumentId id, boolean lately) {
    boolean isLong = picture.to() - picture.from() > LONG_DAYS;
    var cut = isLong && lately ? picture.since(picture.to() - LATELY_DAYS) : picture;
    var switches =
        instruments(course, seen).stream()
            .map(it -> new Switch(it.value(), library.title(it), it.equals(id)))
            .toList();
    return new Shown(
        ChartView.of(id.value(), cut, seen.days(), wording), switches, isLong, isLong && lately);
  }

  private List<InstrumentId> instruments(Course course, Seen seen) {
    return Stream.concat(Stream.of(seen.forecast().instrument()), course.instruments().stream())
        .distinct()
        .toList();
  }

  /** The same forecast told on the instrument where it can be; else the scores alone. */
  private Optional<Picture> picture(Course course, Seen seen, InstrumentId id) {
    if (id.equals(seen.forecast().instrument())) {
      return Optional.of(seen.chart().picture());
    }
    return told(course, id)
        .map(it -> it.chart().picture())
        .or(() -> library.instrument(id).map(it -> plain(course, seen, it)));
  }

  private Optional<Seen> told(Course course, InstrumentId id) {
    return course
        .opened()
        .map(Opened::condition)
        .map(library::population)
        .filter(it -> it.measure(id).isPresent())
        .flatMap(it -> forecasts.of(course, UnaryOperator.identity(), ask -> ask.on(id)))
        .filter(it -> it.forecast().instrument().equals(id));
  }

  private Picture plain(Course course, Seen seen, Instrument instrument) {
    return InstrumentPicture.of(
        instrument, course, seen.chart().picture(), forecasts.start(course));
  }
}
