package health.cairn.app.course;

import health.cairn.app.course.CourseDoor.Sent;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records an infusion that was given: what, when, for how long. */
@Controller
@Allowed({Role.PRESCRIBER, Role.NURSE})
record InfusionController(
    CourseDoor door,
    CourseForms forms,
    InfusionForm infusions,
    InfusionAside aside,
    Permissions permissions,
    Wording wording) {
  private static final String PATH = "/patients/{patient}/courses/{course}/infusion";
  private static final String TEMPLATE = "course/infusion";

  @GetMapping(PATH)
  String ask(CourseRecord record, Model model) {
    return show(record, new Typed(infusions.proposed(record.course()), wording), model);
  }

  @PostMapping(PATH)
  String keep(CourseRecord record, Typed typed, SignedIn by, Model model, RedirectAttributes back) {
    return door.keep(
        new Sent(record, typed, by, back),
        now -> permissions.giving(now, typed, infusions.read(now, typed)),
        now -> show(now, typed, model));
  }

  private String show(CourseRecord record, Typed typed, Model model) {
    model.addAttribute("aside", aside.of(record, typed.form()));
    return forms.show(TEMPLATE, record, typed, model);
  }
}
