package health.cairn.app.record;

import health.cairn.content.Populations;
import health.cairn.core.course.Course;
import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.DecisionDue;
import health.cairn.core.course.ScoreDue;
import health.cairn.core.forecast.Forecast;
import health.cairn.core.forecast.Forecaster;
import health.cairn.core.forecast.History;
import health.cairn.core.forecast.Settings;
import health.cairn.core.protocol.Protocol;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a course answers, a line each: {@code name = words}, {@code name ~ figure}. */
final class CourseSays {
  private final List<String> lines = new ArrayList<>();

  private CourseSays() {}

  static List<String> of(Course course, Optional<Protocol> protocol, Instant now) {
    var says = new CourseSays();
    says.facts(course);
    protocol.ifPresent(it -> says.due(course, it));
    protocol.ifPresent(it -> says.forecast(course, it, now));
    return List.copyOf(says.lines);
  }

  private void facts(Course course) {
    say("opened", course.opened().map(it -> it.at() + " " + it.condition().id()));
    say("protocol", course.protocol());
    say("chosen", course.chosen().map(it -> it.protocol() + " " + it.version()));
    say("antidepressant", course.antidepressant());
    say("phase", course.phase().word());
    say("infusions", course.infusions().size());
    course.infusions().forEach(it -> say("infusion", it.at() + " " + it.dose().value()));
    say("planned", course.planned().size());
    say("assessments", course.assessments().size());
    course.instruments().forEach(it -> say("baseline " + it, course.baseline(it).map(this::total)));
    course.instruments().forEach(it -> say("latest " + it, course.latest(it).map(this::total)));
    say("decision", course.lastDecision().map(it -> it.at() + " " + it.decision().word()));
    course.safetyFlags().forEach(it -> say("flag", it.raised() + " " + it.flag().rule()));
    course.openSafetyFlags().forEach(it -> say("open flag", it.raised() + " " + it.flag().rule()));
    say("tried in vain", course.triedInVain().size());
    say("contact promised", course.contactPromised().flatMap(it -> it.nextBy()));
    say("closed", course.closed().map(it -> it.at() + " " + it.reason()));
  }

  private String total(Assessed fact) {
    return fact.at() + " " + fact.score().total();
  }

  private void due(Course course, Protocol protocol) {
    say("score due", ScoreDue.next(course, protocol).map(it -> it.from() + " " + it.by()));
    say("decision due", DecisionDue.of(course, protocol).map(it -> it.after() + " " + it.since()));
  }

  private void forecast(Course course, Protocol protocol, Instant now) {
    if (course.opened().isEmpty()) {
      return;
    }
    var population = Populations.of(course.opened().get().condition());
    var history = History.of(course, course.start().orElse(now));
    forecast(Forecaster.forecast(population, protocol, history, Settings.INTERACTIVE));
  }

  private void forecast(Forecast forecast) {
    say("advice", forecast.advice().say().word());
    forecast.advice().because().forEach(it -> say("because", it.code()));
    forecast.notes().forEach(it -> say("note", it.code()));
    say("instrument", forecast.instrument());
    figure("baseline", forecast.baseline());
    say("enough infusions", forecast.enough().infusions());
    figure("enough response", forecast.enough().response());
    figure("in response", forecast.lasting().inResponse());
    forecast.lasting().days().ifPresent(it -> figure("days", it.q50()));
    forecast.booster().ifPresent(it -> figure("booster day", it.day()));
    forecast.afterInfusion().forEach(it -> figure("response after " + it.k(), it.response()));
  }

  private void figure(String name, double value) {
    lines.add(String.format(Locale.ROOT, "%s ~ %.4f", name, value));
  }

  private void say(String name, Object value) {
    var words = value instanceof Optional<?> it ? it.map(Object::toString).orElse("none") : value;
    lines.add(name + " = " + words);
  }
}
