package health.cairn.app.flag;

import health.cairn.app.web.Typed;
import health.cairn.core.course.Contact;
import health.cairn.core.course.Course;
import health.cairn.core.course.Course.OpenFlag;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.course.CourseEvent.ContactMade;
import health.cairn.core.course.CourseEvent.ContactTried;
import health.cairn.core.course.FlagId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Whom somebody reached because of safety flags, as typed into the form.
 *
 * @param ticked the flags it is about, each as {@link #key}
 */
record ContactForm(Typed typed, Collection<String> ticked, ZoneId zone, Instant now) {
  private static final int LONGEST = 2000;

  /** A next step later than that is no next step. PROPOSED. */
  private static final Duration LATEST_NEXT = Duration.ofDays(366);

  /** A flag as the form names it. */
  static String key(FlagId flag) {
    return flag.instrument() + "|" + flag.raised() + "|" + flag.rule();
  }

  /** Empty when something is wrong; the form then knows all of it. */
  Optional<CourseEvent> read(Course course) {
    var flags = flags(course);
    var whom = of(Contact.Whom.class, "whom");
    var way = of(Contact.Way.class, "way");
    var at = typed.past("day", "time", zone, since(flags), now);
    var reached = typed.raw("reached");
    if (!reached.equals("yes") && !reached.equals("no")) {
      typed.problem("reached", "flag.problem.choose");
    }
    if (flags.isEmpty() || whom.isEmpty() || way.isEmpty() || at.isEmpty()) {
      check(reached);
      return Optional.empty();
    }
    var contact = new Contact(flags, whom.get(), way.get());
    return reached.equals("yes") ? made(at.get(), contact) : tried(at.get(), contact);
  }

  /** All that is wrong is told at once, whatever else is. */
  private void check(String reached) {
    if (reached.equals("yes")) {
      details(now);
    } else {
      note();
    }
  }

  private List<FlagId> flags(Course course) {
    var flags =
        course.safetyFlags().stream()
            .map(OpenFlag::id)
            .filter(flag -> ticked.contains(key(flag)))
            .toList();
    if (flags.isEmpty()) {
      typed.problem("flag", "flag.problem.none");
    }
    return flags;
  }

  /** The form knows minutes: a contact in the minute of the answer came after it. */
  private static Instant since(List<FlagId> flags) {
    return flags.stream()
        .map(FlagId::raised)
        .min(Instant::compareTo)
        .orElse(Instant.EPOCH)
        .truncatedTo(ChronoUnit.MINUTES);
  }

  private Optional<CourseEvent> tried(Instant at, Contact contact) {
    note();
    return typed.isFine()
        ? Optional.of(new ContactTried(at, contact, typed.raw("note")))
        : Optional.empty();
  }

  private void note() {
    if (typed.has("note")) {
      typed.words("note", LONGEST);
    }
  }

  private Optional<CourseEvent> made(Instant at, Contact contact) {
    var details = details(at);
    return typed.isFine()
        ? details.map(
            it ->
                new ContactMade(
                    at,
                    contact,
                    it.care(),
                    it.plan(),
                    typed.raw("found"),
                    typed.raw("next"),
                    it.nextBy()))
        : Optional.empty();
  }

  private record Details(Contact.Care care, Contact.SafetyPlan plan, Optional<Instant> nextBy) {}

  private Optional<Details> details(Instant at) {
    var care = of(Contact.Care.class, "care");
    var plan = of(Contact.SafetyPlan.class, "plan");
    typed.words("found", LONGEST);
    typed.words("next", LONGEST);
    var nextBy = nextBy(at);
    return care.flatMap(it -> plan.map(done -> new Details(it, done, nextBy)));
  }

  private Optional<Instant> nextBy(Instant at) {
    if (!typed.has("nextDay") && !typed.has("nextTime")) {
      return Optional.empty();
    }
    var by = typed.moment("nextDay", "nextTime", zone);
    if (by.isPresent() && !by.get().isAfter(at)) {
      typed.problem("nextDay", "flag.problem.next.past");
    } else if (by.isPresent() && by.get().isAfter(at.plus(LATEST_NEXT))) {
      typed.problem("nextDay", "flag.problem.next.far");
    }
    return by;
  }

  private <E extends Enum<E>> Optional<E> of(Class<E> kind, String field) {
    var value = Contact.of(kind, typed.raw(field));
    if (value.isEmpty()) {
      typed.problem(field, "flag.problem.choose");
    }
    return value;
  }
}
