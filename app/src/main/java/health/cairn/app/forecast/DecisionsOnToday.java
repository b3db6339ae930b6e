package health.cairn.app.forecast;

import health.cairn.app.course.Foreseen;
import health.cairn.app.course.Foreseen.Window;
import health.cairn.app.course.WhatIsAhead;
import health.cairn.app.security.Role;
import health.cairn.app.today.Due;
import health.cairn.app.today.DueKind;
import health.cairn.app.today.When;
import health.cairn.app.web.Wording;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Decisions that wait for a prescriber, those that the director should hear of, and boosters. When
 * waiting becomes too long is PROPOSED: the clinic sets its own.
 */
@Configuration(proxyBeanMethods = false)
class DecisionsOnToday {
  @Bean
  DueKind<WhatIsAhead> dueDecisions(
      Wording wording, @Value("${cairn.today.decision-late}") Duration late) {
    return DueKind.of("decisions", 60, WhatIsAhead.class)
        .due(it -> it.decision().map(d -> Due.by(d.since()).with("after", d.after())))
        .says(row -> wording.say("today.what.decisions", row.figure("after")))
        .warns(late)
        .act(DecisionController.PATH, "decision");
  }

  @Bean
  DueKind<WhatIsAhead> lateDecisions(
      Wording wording, @Value("${cairn.today.decision-late}") Duration late) {
    return DueKind.of("late", 70, WhatIsAhead.class)
        .sameAs("decisions")
        .until(day -> day.now().minus(late))
        .says(row -> wording.say("today.what.late", row.figure("after")))
        .warns(Duration.ZERO)
        .act("/patients/{patient}/courses/{course}", "look")
        .only(Role.DIRECTOR)
        .insteadOf("decisions");
  }

  @Bean
  DueKind<Foreseen> dueBoosters(
      Wording wording, @Value("${cairn.today.booster-ahead}") Duration ahead) {
    return DueKind.of("boosters", 90, Foreseen.class)
        .due(it -> it.booster().map(DecisionsOnToday::due))
        .ahead(ahead)
        .says(row -> words(row, wording))
        .when(When.BY_DAY)
        .warns(Duration.ZERO)
        .act("/patients/{patient}/courses/{course}/plan", "booster");
  }

  private static Due due(Window booster) {
    var due = Due.by(booster.by()).since(booster.from());
    if (booster.ordered()) return due.with("ordered", true);
    return booster.now() ? due.with("now", true) : due;
  }

  private static String words(Due row, Wording wording) {
    if (row.has("ordered")) {
      return wording.say("today.what.boosters.ordered", wording.moment(row.by()));
    }
    boolean overdue = wording.dayOf(row.by()).isBefore(wording.today());
    var how = row.has("now") ? ".now" : overdue ? ".overdue" : "";
    return wording.say("today.what.boosters" + how, row.since().map(wording::day).orElse("–"));
  }
}
