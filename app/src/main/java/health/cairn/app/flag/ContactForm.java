package health.cairn.app.flag;

import health.cairn.app.web.Typed;
import health.cairn.core.course.Contact;
import health.cairn.core.course.ContactSheet;
import health.cairn.core.course.Course;
import health.cairn.core.course.Course.OpenFlag;
import health.cairn.core.course.FlagId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** Whom somebody reached because of safety flags, as typed into the form. */
record ContactForm(Typed typed, ZoneId zone) {

  /** A flag as the form names it. */
  static String key(FlagId flag) {
    return flag.instrument() + "|" + flag.raised() + "|" + flag.rule();
  }

  ContactSheet read(Course course) {
    return new ContactSheet(
        flags(course),
        Contact.of(Contact.Whom.class, typed.raw("whom")),
        Contact.of(Contact.Way.class, typed.raw("way")),
        typed.moment("day", "time", zone),
        typed.yesNo("reached"),
        found(),
        typed.raw("note"));
  }

  private List<FlagId> flags(Course course) {
    var ticked = typed.all("flag");
    return course.safetyFlags().stream()
        .map(OpenFlag::id)
        .filter(flag -> ticked.contains(key(flag)))
        .toList();
  }

  private ContactSheet.Found found() {
    return new ContactSheet.Found(
        Contact.of(Contact.Care.class, typed.raw("care")),
        Contact.of(Contact.SafetyPlan.class, typed.raw("plan")),
        typed.raw("found"),
        typed.raw("next"),
        nextBy());
  }

  /** By a day is by its end. */
  private Optional<Instant> nextBy() {
    if (typed.has("nextTime")) {
      return typed.moment("nextDay", "nextTime", zone);
    }
    return typed.has("nextDay")
        ? typed
            .day("nextDay")
            .map(it -> it.plusDays(1).atStartOfDay(zone).minusMinutes(1))
            .map(ZonedDateTime::toInstant)
        : Optional.empty();
  }
}
