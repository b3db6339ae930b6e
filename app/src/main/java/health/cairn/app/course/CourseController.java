package health.cairn.app.course;

import health.cairn.app.library.Library;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.Routes;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.NotFound;
import health.cairn.app.web.Panel;
import health.cairn.core.course.CourseEvent.Opened;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The course page. */
@Controller
@Allowed({Role.PRESCRIBER, Role.NURSE, Role.COORDINATOR, Role.DIRECTOR})
record CourseController(
    Courses courses,
    CourseRows rows,
    CourseHeads heads,
    Library library,
    Timeline timeline,
    NextActs acts,
    PermissionWords permissions,
    CourseChips chips,
    List<CoursePanel> panels,
    Routes routes,
    News news) {
  /** The newest course; without one, the place to open it. A merged record leads to the other. */
  @GetMapping("/patients/{patient}")
  String newest(@PathVariable UUID patient) {
    var head = heads.of(patient);
    if (head.mergedInto().isPresent()) {
      return "redirect:/patients/" + head.mergedInto().get();
    }
    var all = all(patient);
    if (!all.isEmpty()) {
      return CourseDoor.page(all.get(0));
    }
    boolean opens = routes.mayOpen("/patients/{patient}/courses/new");
    return "redirect:/patients/" + patient + (opens ? "/courses/new" : "/details");
  }

  /** The patient's courses, and those under records that were merged into this one. */
  private List<CourseRecord> all(UUID patient) {
    return Stream.concat(Stream.of(patient), heads.mergedHere(patient).stream())
        .flatMap(it -> courses.of(it).stream())
        .sorted(Comparator.comparing(CourseController::opened).reversed())
        .toList();
  }

  private static Instant opened(CourseRecord record) {
    return record.course().opened().map(Opened::at).orElse(Instant.EPOCH);
  }

  @GetMapping("/patients/{patient}/courses/{course}")
  String page(
      @PathVariable UUID patient,
      @PathVariable UUID course,
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "1") String page,
      @RequestParam(defaultValue = "") String kept,
      SignedIn reader,
      Model model) {
    var record = courses.find(patient, course).orElseThrow(NotFound::new);
    int number = page.matches("[0-9]{1,4}") ? Integer.parseInt(page) : 1;
    var head = heads.of(patient);
    model.addAttribute("head", head);
    model.addAttribute("course", CourseView.of(record, library));
    model.addAttribute("notGiven", record.course().notGiven());
    model.addAttribute("acts", acts.of(record, permissions.of(record), reader));
    model.addAttribute("chips", chips.of(record, head));
    model.addAttribute("timeline", timeline.of(record, reader, kind, number, all));
    model.addAttribute("panels", Panel.shown(panels, record));
    model.addAttribute("others", rows.of(patient));
    model.addAttribute("said", news.say(kept, record));
    return "course/page";
  }
}
