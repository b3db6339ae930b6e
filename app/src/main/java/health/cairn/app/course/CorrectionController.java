package health.cairn.app.course;

import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.NotFound;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.course.CourseEvent.Answered;
import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.record.Entry;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Corrects an entry by another one, or withdraws it. What was written stays readable. */
@Controller
@Allowed({Role.PRESCRIBER, Role.NURSE})
record CorrectionController(
    CourseDoor door,
    CourseForms forms,
    InfusionForm infusions,
    InfusionAside aside,
    Timeline timeline,
    Wording wording) {
  private static final String ENTRY = "/patients/{patient}/courses/{course}/entries/{number}";
  private static final String TEMPLATE = "course/correction";

  @GetMapping(ENTRY)
  String ask(CourseRecord record, @PathVariable int number, SignedIn by, Model model) {
    var entry = door.correctable(record, number, by);
    return show(record, entry, new Typed(written(record, entry), wording), model);
  }

  @PostMapping(ENTRY + "/withdraw")
  String withdraw(
      CourseRecord record,
      @PathVariable int number,
      Typed typed,
      SignedIn by,
      Model model,
      RedirectAttributes back) {
    var entry = door.correctable(record, number, by);
    var reason = typed.words("reason");
    if (!typed.isFine()) {
      var shown = written(record, entry);
      shown.putAll(typed.form());
      return show(record, entry, typed.with(shown), model);
    }
    return door.withdraw(record, number, reason, by, back);
  }

  @PostMapping(ENTRY)
  String correct(
      CourseRecord record,
      @PathVariable int number,
      Typed typed,
      SignedIn by,
      Model model,
      RedirectAttributes back) {
    var entry = door.correctable(record, number, by);
    if (!(entry.fact() instanceof Infused before)) {
      throw new NotFound();
    }
    return infusions
        .correct(CourseDoor.without(record, entry), typed, entry, before)
        .map(fact -> door.amend(record, number, fact, by, back))
        .orElseGet(() -> show(record, entry, typed, model));
  }

  private String show(CourseRecord record, Entry<CourseEvent> entry, Typed typed, Model model) {
    model.addAttribute("number", entry.number());
    model.addAttribute("at", entry.fact().at());
    model.addAttribute("words", timeline.of(record, entry));
    model.addAttribute("infusion", entry.fact() instanceof Infused);
    model.addAttribute(
        "answered", entry.fact() instanceof Assessed || entry.fact() instanceof Answered);
    model.addAttribute("aside", aside.of(CourseDoor.without(record, entry), typed.form()));
    return forms.show(TEMPLATE, record, typed, model);
  }

  private Map<String, String> written(CourseRecord record, Entry<CourseEvent> entry) {
    return entry.fact() instanceof Infused it
        ? infusions.of(CourseDoor.without(record, entry), it)
        : new HashMap<>();
  }
}
