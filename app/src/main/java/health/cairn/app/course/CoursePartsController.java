package health.cairn.app.course;

import health.cairn.app.course.Foreseen.Window;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Parts of a course on pages of their own: visits, infusions, notes and letters. */
@Controller
@Allowed({Role.PRESCRIBER, Role.NURSE, Role.COORDINATOR, Role.DIRECTOR})
record CoursePartsController(
    CourseHeads heads, PermissionWords permissions, NextSteps ahead, Timeline timeline) {
  private static final String COURSE = "/patients/{patient}/courses/{course}";

  /** What is planned, and what came of what was planned. */
  @GetMapping(COURSE + "/visits")
  String visits(CourseRecord record, SignedIn reader, Model model) {
    var course = record.course();
    model.addAttribute("permission", permissions.of(record));
    model.addAttribute("planned", course.planned());
    model.addAttribute("given", course.infusions().size());
    model.addAttribute("open", course.closed().isEmpty());
    var booster = ahead.booster(course);
    model.addAttribute("window", booster.map(Window::from).orElse(null));
    model.addAttribute("until", booster.map(Window::by).orElse(null));
    return show("visits", Timeline.Kind.PLAN, record, reader, model);
  }

  @GetMapping(COURSE + "/infusions")
  String infusions(CourseRecord record, SignedIn reader, Model model) {
    return show("infusions", Timeline.Kind.INFUSIONS, record, reader, model);
  }

  @GetMapping(COURSE + "/notes")
  String notes(CourseRecord record, SignedIn reader, Model model) {
    model.addAttribute(
        "safety", timeline.of(record, reader, Timeline.Kind.SAFETY.word(), 1, true).lines());
    return show("notes", Timeline.Kind.DECISIONS, record, reader, model);
  }

  private String show(
      String part, Timeline.Kind kind, CourseRecord record, SignedIn reader, Model model) {
    model.addAttribute("head", heads.of(record.patient()));
    model.addAttribute("record", record);
    model.addAttribute("lines", timeline.of(record, reader, kind.word(), 1, true).lines());
    return "course/" + part;
  }
}
