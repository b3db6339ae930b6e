package health.cairn.app.course;

import health.cairn.app.library.Library;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Choice;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.course.CourseEvent.ProtocolChosen;
import health.cairn.core.evidence.Condition;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens a course for a condition, under its usual protocol to begin with. */
@Controller
@Allowed({Role.PRESCRIBER, Role.COORDINATOR})
class OpeningController {
  private final Courses courses;
  private final CourseHeads heads;
  private final Library library;
  private final Wording wording;
  private final Clock clock;

  OpeningController(
      Courses courses, CourseHeads heads, Library library, Wording wording, Clock clock) {
    this.courses = courses;
    this.heads = heads;
    this.library = library;
    this.wording = wording;
    this.clock = clock;
  }

  @GetMapping("/patients/{patient}/courses/new")
  String ask(@PathVariable UUID patient, Model model) {
    return show(patient, Map.of(), new Typed(Map.of(), wording), model);
  }

  @PostMapping("/patients/{patient}/courses")
  String open(
      @PathVariable UUID patient,
      @RequestParam Map<String, String> form,
      SignedIn by,
      Model model,
      RedirectAttributes back) {
    heads.of(patient);
    var typed = new Typed(form, wording);
    var condition = Condition.of(typed.raw("condition"));
    if (condition.isEmpty()) {
      typed.problem("condition", "course.problem.condition");
      return show(patient, form, typed, model);
    }
    var usual = library.protocols(condition.get()).get(0);
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var facts =
        List.of(
            new Opened(now, condition.get(), usual.id()),
            new ProtocolChosen(now, usual.id(), usual.version()));
    var record = courses.open(patient, facts, by.id());
    back.addAttribute("kept", "course.opened");
    return CourseDoor.page(record);
  }

  private String show(UUID patient, Map<String, String> form, Typed typed, Model model) {
    model.addAttribute("head", heads.of(patient));
    model.addAttribute("patient", patient);
    model.addAttribute("conditions", conditions());
    model.addAttribute("form", form);
    model.addAttribute("problems", typed.problems());
    return "course/opening";
  }

  private List<Choice> conditions() {
    return Arrays.stream(Condition.values())
        .map(it -> new Choice(it.id(), wording.say("condition." + it.id())))
        .toList();
  }
}
