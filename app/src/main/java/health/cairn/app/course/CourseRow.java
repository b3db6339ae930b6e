package health.cairn.app.course;

import health.cairn.core.course.Course;
import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.CourseEvent.Closed;
import health.cairn.core.course.CourseEvent.ContactMade;
import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.course.DecisionDue;
import health.cairn.core.course.Phase;
import health.cairn.core.course.PlannedInfusion;
import health.cairn.core.course.ScoreDue;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What lists need to know of a course. Derived from its journal with every entry, never edited.
 *
 * @param score when the next score is due
 * @param flag the oldest safety flag that nobody has acted on
 * @param tries contacts because of the open flags that came to nothing
 * @param contact until when another contact was promised
 * @param booster when to book the booster
 * @param drifts the last score lies above what the forecast expected before it
 */
public record CourseRow(
    UUID course,
    UUID patient,
    Optional<String> condition,
    Optional<String> protocol,
    Phase phase,
    int entries,
    int given,
    int planned,
    Optional<Instant> opened,
    Optional<Instant> lastInfusion,
    Optional<Instant> nextInfusion,
    Optional<ScoreDue> score,
    Optional<Assessed> latest,
    Optional<DecisionDue> decision,
    int flags,
    Optional<Instant> flag,
    int tries,
    Optional<Instant> tried,
    Optional<Instant> contact,
    Optional<Window> booster,
    boolean drifts,
    Optional<Instant> closed) {

  /** From a moment to a later one. */
  public record Window(Instant from, Instant by) {}

  static CourseRow of(CourseRecord record, WhatIsAhead ahead) {
    var course = record.course();
    var flags = course.openSafetyFlags();
    var tried = course.triedInVain();
    return new CourseRow(
        record.id(),
        record.patient(),
        course.opened().map(it -> it.condition().id()),
        course.protocol().map(Object::toString),
        course.phase(),
        record.journal().entries().size(),
        course.infusions().size(),
        course.planned().size(),
        course.opened().map(Opened::at),
        course.lastInfusion().map(Infused::at),
        course.planned().stream().findFirst().map(PlannedInfusion::at),
        ahead.score(),
        latest(course, ahead),
        ahead.decision(),
        flags.size(),
        flags.stream().findFirst().map(Course.OpenFlag::raised),
        tried.size(),
        tried.isEmpty() ? Optional.empty() : Optional.of(tried.get(tried.size() - 1).at()),
        course.contactPromised().flatMap(ContactMade::nextBy),
        ahead.booster(),
        ahead.drifts(),
        course.closed().map(Closed::at));
  }

  private static Optional<Assessed> latest(Course course, WhatIsAhead ahead) {
    return ahead.primary().flatMap(course::latest);
  }
}
