package health.cairn.app.course;

import health.cairn.app.course.CourseDoor.Sent;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Typed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The end of follow-up, with its reason. */
@Controller
@Allowed(Role.PRESCRIBER)
record ClosingController(CourseDoor door, CourseForms forms, Clock clock) {
  private static final String PATH = "/patients/{patient}/courses/{course}/close";
  private static final String TEMPLATE = "course/close";

  @GetMapping(PATH)
  String ask(CourseRecord record, Model model) {
    return forms.ask(TEMPLATE, record, Map.of(), model);
  }

  @PostMapping(PATH)
  String close(
      CourseRecord record, Typed typed, SignedIn by, Model model, RedirectAttributes back) {
    return door.keep(
        new Sent(record, typed, by, back),
        now -> typed.fact(now.course().close(typed.raw("reason"), clock.instant())).map(List::of),
        now -> forms.show(TEMPLATE, now, typed, model));
  }
}
