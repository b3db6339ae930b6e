package health.cairn.core.course;

import health.cairn.core.course.Contact.Care;
import health.cairn.core.course.Contact.SafetyPlan;
import health.cairn.core.course.Contact.Way;
import health.cairn.core.course.Contact.Whom;
import health.cairn.core.course.Course.OpenFlag;
import health.cairn.core.course.CourseEvent.ContactMade;
import health.cairn.core.course.CourseEvent.ContactTried;
import health.cairn.core.ruling.Ground;
import health.cairn.core.ruling.Objections;
import health.cairn.core.ruling.Ruling;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Whom somebody reached because of safety flags, as they write it down. Its fields are its parts
 * and those of what was found; the flags are the field flag, the moment is day and time.
 *
 * @param flags those it is about; what the course does not know is left out
 * @param found what was done and agreed; looked at when somebody was reached
 * @param note what else to know; looked at when nobody was
 */
public record ContactSheet(
    List<FlagId> flags,
    Optional<Whom> whom,
    Optional<Way> way,
    Optional<Instant> at,
    Optional<Boolean> reached,
    Found found,
    String note) {
  private static final int LONGEST = 2000;

  /** A next step later than that is no next step. PROPOSED. */
  private static final Duration LATEST_NEXT = Duration.ofDays(366);

  public ContactSheet {
    flags = List.copyOf(flags);
  }

  /**
   * What came of it.
   *
   * @param words how the person is, and what was done
   * @param next what comes next
   * @param nextBy until when, where a time was agreed
   */
  public record Found(
      Optional<Care> care,
      Optional<SafetyPlan> plan,
      String words,
      String next,
      Optional<Instant> nextBy) {

    /** All that is wrong is told at once, whatever else is. */
    private void check(Instant contact, Objections objections) {
      objections.chosen("care", care);
      objections.chosen("plan", plan);
      objections.words("found", words, LONGEST);
      objections.words("next", next, LONGEST);
      if (nextBy.filter(it -> !it.isAfter(contact)).isPresent()) {
        objections.refuse(Ground.NEXT_NOT_AFTER, "nextDay");
      } else if (nextBy.filter(it -> it.isAfter(contact.plus(LATEST_NEXT))).isPresent()) {
        objections.refuse(Ground.NEXT_TOO_FAR, "nextDay");
      }
    }
  }

  /** A {@link ContactMade}, or a {@link ContactTried} when nobody was reached. */
  Ruling<CourseEvent> on(Course course, Instant now) {
    var objections = new Objections();
    var known = known(course);
    if (known.isEmpty()) {
      objections.refuse(Ground.NO_FLAG, "flag");
    }
    objections.chosen("whom", whom);
    objections.chosen("way", way);
    objections.happened(at, since(known), now);
    objections.chosen("reached", reached);
    if (reached.orElse(false)) {
      found.check(at.orElse(now), objections);
    } else {
      objections.note("note", note, LONGEST);
    }
    return objections.orElse(() -> fact(new Contact(known, whom.orElseThrow(), way.orElseThrow())));
  }

  private List<FlagId> known(Course course) {
    return course.safetyFlags().stream().map(OpenFlag::id).filter(flags::contains).toList();
  }

  /** A form knows minutes: a contact in the minute of the answer came after it. */
  private static Instant since(List<FlagId> flags) {
    return flags.stream()
        .map(FlagId::raised)
        .min(Instant::compareTo)
        .orElse(Instant.EPOCH)
        .truncatedTo(ChronoUnit.MINUTES);
  }

  private CourseEvent fact(Contact contact) {
    return reached.orElseThrow()
        ? new ContactMade(
            at.orElseThrow(),
            contact,
            found.care().orElseThrow(),
            found.plan().orElseThrow(),
            found.words(),
            found.next(),
            found.nextBy())
        : new ContactTried(at.orElseThrow(), contact, note);
  }
}
