package health.cairn.app.course;

import health.cairn.app.library.Library;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Choice;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import health.cairn.core.course.Course;
import health.cairn.core.evidence.Condition;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens a course for a condition, under its usual protocol to begin with. */
@Controller
@Allowed({Role.PRESCRIBER, Role.COORDINATOR})
record OpeningController(
    Courses courses, CourseHeads heads, Library library, Wording wording, Clock clock) {
  @GetMapping("/patients/{patient}/courses/new")
  String ask(@PathVariable UUID patient, Model model) {
    return show(patient, new Typed(Map.of(), wording), model);
  }

  @PostMapping("/patients/{patient}/courses")
  String open(
      @PathVariable UUID patient, Typed typed, SignedIn by, Model model, RedirectAttributes back) {
    heads.of(patient);
    var condition = Condition.of(typed.raw("condition"));
    var offered = condition.map(library::protocols).orElse(List.of());
    var beginning = typed.fact(Course.open(condition, offered, clock.instant()));
    if (beginning.isEmpty()) {
      return show(patient, typed, model);
    }
    back.addAttribute("kept", "course.opened");
    return CourseDoor.page(courses.open(patient, beginning.get().facts(), by.id()));
  }

  private String show(UUID patient, Typed typed, Model model) {
    model.addAttribute("head", heads.of(patient));
    model.addAttribute("patient", patient);
    model.addAttribute("conditions", conditions());
    model.addAttribute("form", typed.form());
    model.addAttribute("problems", typed.problems());
    return "course/opening";
  }

  private List<Choice> conditions() {
    return Arrays.stream(Condition.values())
        .map(it -> new Choice(it.id(), wording.say("condition." + it.id())))
        .toList();
  }
}
