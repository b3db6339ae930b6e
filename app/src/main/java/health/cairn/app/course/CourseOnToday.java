package health.cairn.app.course;

import health.cairn.app.today.Day;
import health.cairn.app.today.Due;
import health.cairn.app.today.DueKind;
import health.cairn.app.today.When;
import health.cairn.app.web.Wording;
import health.cairn.core.course.CourseSeries;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Infusions that are planned: those of today, and those that nobody gave or moved. */
@Configuration(proxyBeanMethods = false)
class CourseOnToday {
  private static final String INFUSION = "/patients/{patient}/courses/{course}/infusion";
  private static final String PLAN = "/patients/{patient}/courses/{course}/plan";

  @Bean
  DueKind<WhatIsAhead> dueInfusions(Wording wording) {
    return DueKind.of("infusions", 30, WhatIsAhead.class)
        .due(CourseOnToday::next)
        .from(Day::begins)
        .until(Day::ends)
        .says(row -> words(row, wording))
        .when(When.TIME)
        .act(INFUSION, "infusion")
        .act(PLAN, "move");
  }

  @Bean
  DueKind<WhatIsAhead> missedInfusions(Wording wording) {
    return DueKind.of("missed", 40, WhatIsAhead.class)
        .sameAs("infusions")
        .until(Day::begins)
        .latestFirst()
        .shownOnlyWhenNeeded()
        .says(row -> words(row, wording))
        .warns(Duration.ZERO)
        .act(PLAN, "move")
        .act(INFUSION, "infusion");
  }

  private static Optional<Due> next(WhatIsAhead ahead) {
    var course = ahead.course();
    int given = ahead.series().map(it -> it.infusions().size()).orElse(course.infusions().size());
    int series = ahead.series().map(CourseSeries::number).orElse(1);
    return course.planned().stream()
        .findFirst()
        .filter(it -> course.closed().isEmpty())
        .map(it -> Due.by(it.at()))
        .map(it -> it.with("number", given + 1).with("of", given + course.planned().size()))
        .map(it -> series == 1 ? it : it.with("series", series));
  }

  private static String words(Due row, Wording wording) {
    return row.has("series")
        ? wording.say(
            "today.what.infusions.series",
            row.figure("series"),
            row.figure("number"),
            row.figure("of"))
        : wording.say("today.what.infusions", row.figure("number"), row.figure("of"));
  }
}
