package health.cairn.app.course;

import health.cairn.app.security.SignedIn;
import health.cairn.core.course.CourseEvent;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How controllers of any feature reach a course, write to it and go back to its page. */
@Component
public class CourseDoor {
  private final Courses courses;

  CourseDoor(Courses courses) {
    this.courses = courses;
  }

  /** The course, or the page that says there is none. */
  public CourseRecord open(UUID patient, UUID course) {
    return courses
        .find(patient, course)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /**
   * Writes and answers with the way back to the course page, which then says what was kept and what
   * others wrote meanwhile.
   *
   * @param seen the number of entries that the writer's page showed
   */
  public String keep(
      CourseRecord record, String seen, CourseEvent fact, SignedIn by, RedirectAttributes back) {
    int entries = seen.matches("[0-9]{1,6}") ? Integer.parseInt(seen) : Integer.MAX_VALUE;
    var kept = courses.append(record, entries, fact, by.id());
    var others =
        kept.meanwhile().stream().filter(entry -> !entry.by().equals(by.id().toString())).count();
    back.addFlashAttribute("kept", others == 0 ? "course.kept" : "course.kept.meanwhile");
    return page(record);
  }

  /** Back to the course page. */
  public static String page(CourseRecord record) {
    return "redirect:/patients/" + record.patient() + "/courses/" + record.id();
  }
}
