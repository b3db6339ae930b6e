package health.cairn.app.course;

import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import health.cairn.core.course.CourseEvent.Closed;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The end of follow-up, with its reason. */
@Controller
@Allowed(Role.PRESCRIBER)
class ClosingController {
  private final CourseDoor door;
  private final CourseForms forms;
  private final Wording wording;
  private final Clock clock;

  ClosingController(CourseDoor door, CourseForms forms, Wording wording, Clock clock) {
    this.door = door;
    this.forms = forms;
    this.wording = wording;
    this.clock = clock;
  }

  @GetMapping("/patients/{patient}/courses/{course}/close")
  String ask(@PathVariable UUID patient, @PathVariable UUID course, Model model) {
    return forms.show(
        "course/close", door.open(patient, course), Map.of(), new Typed(Map.of(), wording), model);
  }

  @PostMapping("/patients/{patient}/courses/{course}/close")
  String close(
      @PathVariable UUID patient,
      @PathVariable UUID course,
      @RequestParam Map<String, String> form,
      SignedIn by,
      Model model,
      RedirectAttributes back) {
    var record = door.open(patient, course);
    var typed = new Typed(form, wording);
    var reason = typed.words("reason");
    if (!typed.isFine()) {
      return forms.show("course/close", record, form, typed, model);
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return door.keep(record, typed.raw("seen"), new Closed(now, reason), by, back);
  }
}
