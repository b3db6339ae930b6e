package health.cairn.app.flag;

import health.cairn.app.course.WhatIsAhead;
import health.cairn.app.security.Role;
import health.cairn.app.today.Day;
import health.cairn.app.today.Due;
import health.cairn.app.today.DueKind;
import health.cairn.app.today.When;
import health.cairn.app.web.Wording;
import health.cairn.core.course.Course;
import health.cairn.core.course.CourseEvent.ContactMade;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Safety flags that nobody has acted on, and contacts that were promised because of one. */
@Configuration(proxyBeanMethods = false)
class FlagsOnToday {
  static final String FLAGS = "flags";

  @Bean
  DueKind<WhatIsAhead> dueFlags(FlagChain chain, Wording wording) {
    return DueKind.of(FLAGS, 10, WhatIsAhead.class)
        .due(it -> open(it.course()))
        .says(row -> wording.say("today.what.flags", row.count()) + tried(row, wording))
        .warns(chain.look())
        .urges(chain.escalate())
        .act(FlagController.PATH, "flag");
  }

  @Bean
  DueKind<WhatIsAhead> dueContacts(Wording wording) {
    return DueKind.of("contacts", 20, WhatIsAhead.class)
        .due(it -> it.course().contactPromised().flatMap(ContactMade::nextBy).map(Due::by))
        .until(Day::ends)
        .shownOnlyWhenNeeded()
        .says(row -> wording.say("today.what.contacts"))
        .when(When.BY)
        .warns(Duration.ZERO)
        .act(FlagController.PATH, "contact")
        .only(Role.PRESCRIBER, Role.NURSE);
  }

  /** The oldest, with how many there are and what was tried. */
  private static Optional<Due> open(Course course) {
    var flags = course.openSafetyFlags();
    var tried = course.triedInVain();
    var last = tried.stream().reduce((earlier, later) -> later);
    return flags.stream()
        .findFirst()
        .map(it -> Due.by(it.raised()).count(flags.size()))
        .map(it -> last.map(t -> it.with("tries", tried.size()).with("tried", t.at())).orElse(it));
  }

  private static String tried(Due row, Wording wording) {
    return row.has("tried")
        ? ". "
            + wording.say(
                "today.tried",
                Integer.valueOf(row.figure("tries")),
                wording.moment(Instant.parse(row.figure("tried"))))
        : "";
  }
}
