package health.cairn.app.course;

import health.cairn.app.library.Library;
import health.cairn.app.web.Wording;
import health.cairn.core.course.Course;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.course.CourseSeries;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.report.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What came before: earlier series of this course, and the last course before a new one. */
@Component
@Order(5)
class SeriesPanel implements CoursePanel {
  private final CourseRows rows;
  private final Courses courses;
  private final Library library;
  private final Wording wording;

  SeriesPanel(CourseRows rows, Courses courses, Library library, Wording wording) {
    this.rows = rows;
    this.courses = courses;
    this.library = library;
    this.wording = wording;
  }

  /** One series, in finished words. */
  record Line(String says, String scores, String ended) {}

  /**
   * What came before.
   *
   * @param course leads to the other course; empty where it was in this one
   * @param title names it
   */
  record Before(String course, String title, List<Line> lines) {}

  @Override
  public String fragment() {
    return "course/series";
  }

  @Override
  public Optional<Object> show(CourseRecord record) {
    var course = record.course();
    var all = new ArrayList<>(course.infusions().isEmpty() ? lastCourse(record) : List.of());
    var earlier = lines(course, true);
    if (!earlier.isEmpty()) {
      all.add(new Before("", wording.say("series.earlier"), earlier));
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(all));
  }

  /** The last course before this one in which something was given. */
  private List<Before> lastCourse(CourseRecord record) {
    if (rows.of(record.patient()).size() < 2) {
      return List.of();
    }
    return courses.of(record.patient()).stream()
        .filter(it -> !it.id().equals(record.id()) && !it.course().infusions().isEmpty())
        .limit(1)
        .map(this::before)
        .toList();
  }

  private Before before(CourseRecord record) {
    var opened = record.course().opened();
    var condition = opened.map(it -> wording.say("condition." + it.condition().id())).orElse("");
    var day = opened.map(Opened::at).map(wording::day).orElse("–");
    return new Before(
        "/patients/" + record.patient() + "/courses/" + record.id(),
        wording.say("series.course", condition, day),
        lines(record.course(), false));
  }

  private List<Line> lines(Course course, boolean earlier) {
    return library.protocol(course).stream()
        .flatMap(
            it ->
                CourseSeries.of(course, it).stream()
                    .filter(series -> !series.infusions().isEmpty())
                    .filter(series -> !earlier || series.next().isPresent())
                    .map(series -> line(series, course, it)))
        .toList();
  }

  private Line line(CourseSeries series, Course course, Protocol protocol) {
    var given = series.infusions();
    return new Line(
        wording.say(
            "series.was",
            series.number(),
            given.size(),
            wording.day(given.get(0).at()),
            wording.day(given.get(given.size() - 1).at())),
        scores(series, course, protocol),
        series.ending(course).map(it -> wording.say("decision." + it.word())).orElse(""));
  }

  private String scores(CourseSeries series, Course course, Protocol protocol) {
    var primary = protocol.measures().primary().value();
    var before = series.baseline(course, primary);
    var after = series.outcome(course, primary);
    var best = series.best(course, primary);
    if (before.isEmpty() || after.isEmpty() || best.isEmpty()) {
      return "";
    }
    var responds = series.responded(course, protocol).orElse(false);
    return wording.say(
        responds ? "series.scores.response" : "series.scores",
        wording.content(library.title(primary)),
        Figures.plain(before.get().score().total()),
        Figures.plain(best.get().score().total()),
        Figures.plain(after.get().score().total()));
  }
}
