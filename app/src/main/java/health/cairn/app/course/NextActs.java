package health.cairn.app.course;

import health.cairn.app.library.Library;
import health.cairn.app.security.Role;
import health.cairn.app.security.Routes;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Wording;
import health.cairn.core.course.Course;
import health.cairn.core.course.CourseSeries;
import health.cairn.core.course.DecisionDue;
import health.cairn.core.course.Phase;
import health.cairn.core.course.PlannedInfusion;
import health.cairn.core.course.ScoreDue;
import health.cairn.core.course.StandingDecision;
import health.cairn.core.protocol.Protocol;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What this reader would do next in a course: the first is the one that waits. */
@Component
record NextActs(Routes routes, Library library, Wording wording, Clock clock) {
  /** An infusion is the next act from so long before it. PROPOSED. */
  private static final Duration SOON = Duration.ofHours(24);

  private static final int MOST = 3;

  /** A button. */
  record Act(String href, String text) {}

  /** What stands against treating comes before any act that treats. */
  List<Act> of(CourseRecord record, PermissionWords.Shown permission, SignedIn reader) {
    var first =
        permission.uncovered().stream()
            .filter(it -> !it.href().isEmpty())
            .filter(it -> reader.roles().stream().map(Role::word).anyMatch(it.roles()::contains))
            .findFirst()
            .map(it -> new Act(it.href(), it.link()));
    var phase = record.course().phase(library.protocol(record.course()));
    var acts = of(record, phase, reader);
    boolean works = may(reader, "/infusion") || may(reader, "/plan");
    return first.isEmpty() || !works || rests(phase) || phase == Phase.CLOSED
        ? acts
        : Stream.concat(
                first.stream(), acts.stream().filter(it -> !it.href().equals(first.get().href())))
            .limit(MOST)
            .toList();
  }

  private List<Act> of(CourseRecord record, Phase phase, SignedIn reader) {
    if (phase == Phase.CLOSED) {
      return List.of();
    }
    var where = "/patients/" + record.patient() + "/courses/" + record.id();
    var acts = new ArrayList<Act>();
    if (may(reader, "/infusion")) {
      waiting(record, phase, where, may(reader, "/decision"), acts);
    }
    if (rests(phase)) {
      if (may(reader, "/decision")) acts.add(act(where + "/decision", "course.act.go-on"));
    } else {
      onward(record, phase, where, reader, acts);
    }
    return acts.stream().distinct().limit(MOST).toList();
  }

  /** Somebody decided that nothing is given: what that forbids is not offered. */
  private static boolean rests(Phase phase) {
    return phase == Phase.PAUSED || phase == Phase.FOLLOW_UP;
  }

  private void onward(
      CourseRecord record, Phase phase, String where, SignedIn reader, List<Act> acts) {
    var course = record.course();
    boolean treats = may(reader, "/infusion");
    boolean plans = may(reader, "/plan");
    boolean open = phase != Phase.GIVEN;
    if (plans && open && course.planned().isEmpty()) {
      boolean series = course.infusions().isEmpty() || phase == Phase.SERIES;
      acts.add(act(where + "/plan", series ? "course.plan.open" : "course.plan.booster"));
    }
    if (treats && open && phase != Phase.EVALUATION) {
      acts.add(infusion(course, where));
    }
    if (plans && !course.planned().isEmpty()) {
      acts.add(act(where + "/plan", "course.plan.change"));
    }
  }

  private boolean may(SignedIn reader, String act) {
    return routes.mayOpen(reader, "/patients/{patient}/courses/{course}" + act);
  }

  /** What waits for this person, the most urgent first. */
  private void waiting(
      CourseRecord record, Phase phase, String where, boolean decides, List<Act> acts) {
    var course = record.course();
    var now = clock.instant();
    var protocol = library.protocol(course);
    if (!course.openSafetyFlags().isEmpty()) {
      acts.add(act(where + "/flag", "course.act.flag"));
    }
    score(course, protocol, where, now).ifPresent(acts::add);
    if (isSoon(course, now)) {
      acts.add(infusion(course, where));
    }
    if (decides && isToDecide(record, phase, protocol)) {
      acts.add(act("#advice", "course.act.decide"));
    }
  }

  /** A checkpoint waits, or a series that brought no response and was not decided on. */
  private static boolean isToDecide(CourseRecord record, Phase phase, Optional<Protocol> protocol) {
    return protocol.flatMap(it -> DecisionDue.of(record.course(), it)).isPresent()
        || (phase == Phase.GIVEN && StandingDecision.of(record.journal()).isEmpty());
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
    var series = library.protocol(course).map(it -> CourseSeries.last(course, it));
    var words =
        series
            .filter(it -> it.number() > 1)
            .map(
                it ->
                    wording.say(
                        "course.infusion.record.series", it.infusions().size() + 1, it.number()))
            .orElseGet(() -> wording.say("course.infusion.record", course.infusions().size() + 1));
    return new Act(where + "/infusion", words);
  }

  private Act act(String href, String key) {
    return new Act(href, wording.say(key));
  }
}
