package health.cairn.app.course;

import health.cairn.app.record.Draft;
import health.cairn.app.record.Keeping;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.NotFound;
import health.cairn.app.web.Typed;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.record.Entry;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How controllers of any feature reach a course, write to it and go back to its page. */
@Component
public class CourseDoor {
  private final Courses courses;

  CourseDoor(Courses courses) {
    this.courses = courses;
  }

  /** A form about a course, as somebody sent it; "seen" is how many entries their page showed. */
  public record Sent(CourseRecord record, Typed typed, SignedIn by, RedirectAttributes back) {}

  /** The course, or the page that says there is none. */
  public CourseRecord open(UUID patient, UUID course) {
    return courses.find(patient, course).orElseThrow(NotFound::new);
  }

  /**
   * Decides on the course, keeps what was decided and answers with the way back to the course page,
   * which then says what was kept and what others wrote meanwhile. When somebody wrote at the same
   * moment it is decided again, with theirs in the course. An act that has news of its own puts
   * them there as "kept".
   *
   * @param act from the course to facts that are kept together, of none where nothing changes; or
   *     to nothing, where the course refuses
   * @param refused the form once more, beside the course as it stands
   */
  public String keep(
      Sent sent,
      Function<CourseRecord, Optional<? extends List<? extends CourseEvent>>> act,
      Function<CourseRecord, String> refused) {
    var ended =
        courses.<CourseRecord>keep(
            sent.record(),
            sent.by().id(),
            now -> {
              var facts = act.apply(now);
              return facts.isPresent() ? Draft.keep(facts.get()) : Draft.refuse(now);
            });
    return ended instanceof Keeping.Kept<CourseEvent, CourseRecord> kept
        ? back(kept, sent)
        : refused.apply(CourseRecord.of(ended.folder()));
  }

  private static String back(Keeping.Kept<CourseEvent, ?> kept, Sent sent) {
    var record = CourseRecord.of(kept.folder());
    if (record.journal().size() == kept.before().journal().size()) {
      return page(record);
    }
    var seen = sent.typed().raw("seen");
    int entries = seen.matches("[0-9]{1,6}") ? Integer.parseInt(seen) : Integer.MAX_VALUE;
    var others =
        kept.meanwhile(entries).stream().filter(it -> !it.by().equals(sent.by().id())).count();
    if (!sent.back().containsAttribute("kept")) {
      sent.back().addAttribute("kept", others == 0 ? News.of(record) : "course.kept.meanwhile");
    }
    return page(record);
  }

  /** An entry that this person may correct, or the page that says there is none. */
  public Entry<CourseEvent> correctable(CourseRecord record, int number, SignedIn by) {
    return record.journal().entries().stream()
        .filter(it -> it.number() == number)
        .filter(it -> Timeline.mayCorrect(it, by))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** Puts a fact in place of an entry and answers with the way back to the course page. */
  public String amend(
      CourseRecord record, int number, CourseEvent fact, SignedIn by, RedirectAttributes back) {
    var kept = fact instanceof CourseEvent.Infused ? News.INFUSION : News.KEPT;
    return back(record, courses.amend(record, number, fact, by.id()), kept, back);
  }

  String withdraw(
      CourseRecord record, int number, String reason, SignedIn by, RedirectAttributes back) {
    return back(record, courses.retract(record, number, reason, by.id()), News.KEPT, back);
  }

  private static String back(
      CourseRecord record, Keeping<?, ?> ended, String kept, RedirectAttributes back) {
    back.addAttribute("kept", ended.isKept() ? kept : "course.amended.already");
    return page(record);
  }

  /** The course as it would be without the entry, which is no double of itself. */
  public static CourseRecord without(CourseRecord record, Entry<CourseEvent> entry) {
    if (record.journal().amendmentOf(entry.number()).isPresent()) {
      return record;
    }
    return record.with(
        record
            .journal()
            .amend(
                entry.number(),
                CourseEvent.Retracted.because("", entry.recordedAt()),
                entry.by(),
                entry.recordedAt()));
  }

  /** Back to the course page. */
  public static String page(CourseRecord record) {
    return "redirect:/patients/" + record.patient() + "/courses/" + record.id();
  }
}
