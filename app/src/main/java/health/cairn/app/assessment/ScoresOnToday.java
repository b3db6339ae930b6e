package health.cairn.app.assessment;

import health.cairn.app.course.Foreseen;
import health.cairn.app.course.WhatIsAhead;
import health.cairn.app.library.Library;
import health.cairn.app.security.Role;
import health.cairn.app.today.Day;
import health.cairn.app.today.Due;
import health.cairn.app.today.DueKind;
import health.cairn.app.today.When;
import health.cairn.app.web.Wording;
import health.cairn.core.course.ScoreDue;
import health.cairn.core.instrument.InstrumentId;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Scores that are due, and those that lie above what was expected. */
@Configuration(proxyBeanMethods = false)
class ScoresOnToday {
  /** Due so long ago that it is no longer today's work. PROPOSED. */
  private static final Duration OLD = Duration.ofDays(30);

  @Bean
  DueKind<WhatIsAhead> dueScores(Library library, Wording wording) {
    return DueKind.of("scores", 50, WhatIsAhead.class)
        .due(it -> it.score().map(ScoresOnToday::due))
        .until(Day::ends)
        .oldLast(OLD)
        .says(row -> words(row, library, wording))
        .when(When.BY)
        .warns(Duration.ZERO)
        .act(AssessmentController.ONE, "score");
  }

  @Bean
  DueKind<Foreseen> dueDrifts(Wording wording) {
    return DueKind.of("drifts", 80, Foreseen.class)
        .due(
            it ->
                it.drift()
                    .filter(score -> it.course().closed().isEmpty())
                    .map(score -> Due.by(score.at()).with("score", score.score().total())))
        .latestFirst()
        .says(row -> wording.say("today.what.drifts", score(row, wording)))
        .warns(Duration.ZERO)
        .act("/patients/{patient}/courses/{course}", "look")
        .only(Role.PRESCRIBER);
  }

  private static Due due(ScoreDue score) {
    var due =
        Due.by(score.by())
            .with("instrument", score.instrument().value())
            .with("why", score.why().word());
    return score.from().equals(Instant.MIN) ? due : due.since(score.from());
  }

  private static String words(Due row, Library library, Wording wording) {
    return wording.say(
        "today.what.scores",
        library.title(InstrumentId.of(row.figure("instrument"))),
        wording.say("assessment.why." + row.figure("why")));
  }

  private static String score(Due row, Wording wording) {
    return wording.number(Double.parseDouble(row.figure("score")));
  }
}
