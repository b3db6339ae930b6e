package health.cairn.app.course;

import health.cairn.app.library.Library;
import health.cairn.app.security.Routes;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Wording;
import health.cairn.core.course.Course;
import health.cairn.core.course.DecisionDue;
import health.cairn.core.course.Phase;
import health.cairn.core.course.PlannedInfusion;
import health.cairn.core.course.ScoreDue;
import health.cairn.core.protocol.Protocol;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What this reader would do next in a course: the first is the one that waits. */
@Component
record NextActs(Routes routes, Library library, Wording wording, Clock clock) {
  /** An infusion is the next act from so long before it. PROPOSED. */
  private static final Duration SOON = Duration.ofHours(24);

  private static final int MOST = 3;

  /** A button. */
  record Act(String href, String text) {}

  List<Act> of(CourseRecord record, SignedIn reader) {
    var course = record.course();
    if (course.phase() == Phase.CLOSED) {
      return List.of();
    }
    var where = "/patients/" + record.patient() + "/courses/" + record.id();
    var acts = new ArrayList<Act>();
    boolean treats = may(reader, "/infusion");
    boolean plans = may(reader, "/plan");
    if (treats) {
      waiting(course, where, may(reader, "/decision"), acts);
    }
    if (plans && course.planned().isEmpty()) {
      boolean begins = course.infusions().isEmpty();
      boolean more = library.protocol(course).filter(course::isToGoOn).isPresent();
      acts.add(act(where + "/plan", begins || more ? "course.plan.open" : "course.plan.booster"));
    }
    if (treats && course.phase() == Phase.EVALUATION) {
      acts.add(0, act("/patients/" + record.patient() + "/evaluation", "course.act.evaluate"));
    }
    if (treats && course.phase() != Phase.EVALUATION) {
      acts.add(infusion(course, where));
    }
    if (plans && !course.planned().isEmpty()) {
      acts.add(act(where + "/plan", "course.plan.change"));
    }
    return acts.stream().distinct().limit(MOST).toList();
  }

  private boolean may(SignedIn reader, String act) {
    return routes.mayOpen(reader, "/patients/{patient}/courses/{course}" + act);
  }

  /** What waits for this person, the most urgent first. */
  private void waiting(Course course, String where, boolean decides, List<Act> acts) {
    var now = clock.instant();
    var protocol = library.protocol(course);
    if (!course.openSafetyFlags().isEmpty()) {
      acts.add(act(where + "/flag", "course.act.flag"));
    }
    score(course, protocol, where, now).ifPresent(acts::add);
    if (isSoon(course, now)) {
      acts.add(infusion(course, where));
    }
    if (decides && protocol.flatMap(it -> DecisionDue.of(course, it)).isPresent()) {
      acts.add(act("#advice", "course.act.decide"));
    }
  }

  private boolean isSoon(Course course, Instant now) {
    return course.planned().stream()
        .findFirst()
        .map(PlannedInfusion::at)
        .filter(at -> at.isBefore(now.plus(SOON)))
        .isPresent();
  }

  private Optional<Act> score(
      Course course, Optional<Protocol> protocol, String where, Instant now) {
    return protocol
        .flatMap(it -> ScoreDue.next(course, it))
        .filter(due -> !due.from().isAfter(now))
        .map(ScoreDue::instrument)
        .map(
            id ->
                new Act(
                    where + "/assessments/" + id.value(),
                    wording.say("assessment.take", library.title(id))));
  }

  private Act infusion(Course course, String where) {
    return new Act(
        where + "/infusion", wording.say("course.infusion.record", course.infusions().size() + 1));
  }

  private Act act(String href, String key) {
    return new Act(href, wording.say(key));
  }
}
