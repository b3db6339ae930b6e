package health.cairn.app.course;

import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import health.cairn.core.course.Course.OpenFlag;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person has seen a safety flag and says what was done. */
@Controller
@Allowed({Role.PRESCRIBER, Role.NURSE})
class FlagController {
  private final CourseDoor door;
  private final CourseForms forms;
  private final Wording wording;
  private final Clock clock;

  FlagController(CourseDoor door, CourseForms forms, Wording wording, Clock clock) {
    this.door = door;
    this.forms = forms;
    this.wording = wording;
    this.clock = clock;
  }

  @GetMapping("/patients/{patient}/courses/{course}/flag")
  String ask(
      @PathVariable UUID patient,
      @PathVariable UUID course,
      @RequestParam Map<String, String> form,
      Model model) {
    var record = door.open(patient, course);
    if (flag(record, form).isEmpty()) {
      return CourseDoor.page(record);
    }
    return show(record, form, new Typed(form, wording), model);
  }

  @PostMapping("/patients/{patient}/courses/{course}/flag")
  String acknowledge(
      @PathVariable UUID patient,
      @PathVariable UUID course,
      @RequestParam Map<String, String> form,
      SignedIn by,
      Model model,
      RedirectAttributes back) {
    var record = door.open(patient, course);
    var flag = form.containsKey("instrument") ? flag(record, form) : Optional.<OpenFlag>empty();
    if (flag.isEmpty()) {
      back.addFlashAttribute("kept", "course.flag.already");
      return CourseDoor.page(record);
    }
    var typed = new Typed(form, wording);
    var action = typed.words("action");
    if (!typed.isFine()) {
      return show(record, form, typed, model);
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return door.keep(record, typed.raw("seen"), flag.get().acknowledge(action, now), by, back);
  }

  private String show(CourseRecord record, Map<String, String> form, Typed typed, Model model) {
    var flag = flag(record, form).orElseThrow();
    model.addAttribute("flag", flag);
    return forms.show("course/flag", record, form, typed, model);
  }

  /** The one that is named; the oldest where none is. */
  private static Optional<OpenFlag> flag(CourseRecord record, Map<String, String> form) {
    var open = record.course().openSafetyFlags();
    if (!form.containsKey("instrument")) {
      return open.stream().findFirst();
    }
    return open.stream()
        .filter(it -> it.instrument().value().equals(form.get("instrument")))
        .filter(it -> it.raised().toString().equals(form.get("raised")))
        .filter(it -> it.flag().rule().equals(form.get("rule")))
        .findFirst();
  }
}
