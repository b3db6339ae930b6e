package health.cairn.app.assessment;

import health.cairn.app.course.CoursePanel;
import health.cairn.app.course.CourseRecord;
import health.cairn.app.course.Courses;
import health.cairn.app.library.Library;
import health.cairn.app.web.Wording;
import health.cairn.core.course.Completeness;
import health.cairn.core.course.Course;
import health.cairn.core.course.ScoreDue;
import health.cairn.core.instrument.InstrumentId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is to be asked next, and what the last scores say. */
@Component
@Order(20)
class ScorePanel implements CoursePanel {
  private final Courses courses;
  private final Library library;
  private final Wording wording;
  private final Clock clock;

  ScorePanel(Courses courses, Library library, Wording wording, Clock clock) {
    this.courses = courses;
    this.library = library;
    this.wording = wording;
    this.clock = clock;
  }

  /**
   * What the template shows.
   *
   * @param ask the questionnaire that the button opens
   * @param completeness null as long as nothing was due
   */
  record Shown(
      @Nullable Due due,
      @Nullable Ask ask,
      List<ScoreLine> lines,
      boolean drifts,
      @Nullable Completeness completeness) {}

  /**
   * The next score that the protocol asks for.
   *
   * @param level a chip's: {@code warn} when overdue, {@code info} within its time, empty before
   */
  record Due(String says, String why, String level) {}

  /** A questionnaire by id and title. */
  record Ask(String id, String title) {}

  @Override
  public String fragment() {
    return "assessment/panel";
  }

  @Override
  public Optional<Object> show(CourseRecord record) {
    var course = record.course();
    var protocol = library.protocol(course);
    var primary = protocol.map(it -> it.measures().primary().value());
    var due = protocol.flatMap(it -> ScoreDue.next(course, it));
    boolean drifts = courses.drifts(record);
    return Optional.of(
        new Shown(
            due.map(this::inWords).orElse(null),
            due.map(ScoreDue::instrument).or(() -> primary).map(this::ask).orElse(null),
            lines(course, primary, drifts),
            drifts,
            protocol
                .map(it -> Completeness.of(course, it, clock.instant()))
                .filter(it -> it.asked() > 0)
                .orElse(null)));
  }

  private Ask ask(InstrumentId id) {
    return new Ask(id.value(), library.title(id));
  }

  private List<ScoreLine> lines(Course course, Optional<InstrumentId> primary, boolean drifts) {
    return ScoreLine.instruments(course).stream()
        .sorted((one, other) -> Boolean.compare(isIn(primary, other), isIn(primary, one)))
        .map(id -> library.instrument(id).orElse(null))
        .filter(Objects::nonNull)
        .map(it -> ScoreLine.of(it, course, wording, drifts && isIn(primary, it.id())))
        .toList();
  }

  private static boolean isIn(Optional<InstrumentId> primary, InstrumentId id) {
    return primary.filter(id::equals).isPresent();
  }

  private Due inWords(ScoreDue due) {
    var now = clock.instant();
    var title = library.title(due.instrument());
    var why = wording.say("assessment.why." + due.why().word());
    if (due.by().isBefore(now)) {
      return new Due(say("overdue", title, wording.moment(due.by())), why, "warn");
    }
    var by = wording.moment(due.by());
    var says =
        due.from().equals(Instant.MIN) || due.from().isBefore(now)
            ? say("by", title, by)
            : wording.say("assessment.due", title, wording.moment(due.from()), by);
    return new Due(says, why, due.from().isAfter(now) ? "" : "info");
  }

  private String say(String key, String title, String moment) {
    return wording.say("assessment.due." + key, title, moment);
  }
}
