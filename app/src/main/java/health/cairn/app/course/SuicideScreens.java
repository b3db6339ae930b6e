package health.cairn.app.course;

import health.cairn.app.library.Library;
import health.cairn.core.course.Course;
import health.cairn.core.course.CourseEvent.Answered;
import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.instrument.Instrument;
import health.cairn.core.instrument.ScoreOutcome.Triaged;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When a course last heard whether the patient thinks of suicide, whatever the answer was. */
@Component
record SuicideScreens(Library library) {
  Optional<Instant> last(Course course) {
    var triaged =
        course.answered().stream().filter(it -> it.outcome() instanceof Triaged).map(Answered::at);
    var asked = course.assessments().stream().filter(this::says).map(Assessed::at);
    return Stream.concat(triaged, asked).max(Comparator.naturalOrder());
  }

  /** Whether the item was answered, or the total proves it positive. */
  boolean says(Assessed fact) {
    return !fact.score().safetyFlags().isEmpty()
        || canFlag(fact)
            .filter(it -> !it.leavesSafetyOpen(fact.score(), fact.answers()))
            .isPresent();
  }

  /** The instrument of a score, where it asks for thoughts of suicide. */
  Optional<Instrument> canFlag(Assessed fact) {
    return library
        .instrument(fact.instrument())
        .filter(it -> !it.interpretation().safety().isEmpty());
  }
}
