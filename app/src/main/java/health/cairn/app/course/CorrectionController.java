package health.cairn.app.course;

import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.course.CourseEvent.Answered;
import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.CourseEvent.Infused;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Corrects an entry by another one, or withdraws it. What was written stays readable. */
@Controller
@Allowed({Role.PRESCRIBER, Role.NURSE})
class CorrectionController {
  private static final String TEMPLATE = "course/correction";

  private final CourseDoor door;
  private final CourseForms forms;
  private final InfusionController infusions;
  private final Timeline timeline;
  private final Wording wording;

  CorrectionController(
      CourseDoor door,
      CourseForms forms,
      InfusionController infusions,
      Timeline timeline,
      Wording wording) {
    this.door = door;
    this.forms = forms;
    this.infusions = infusions;
    this.timeline = timeline;
    this.wording = wording;
  }

  @GetMapping("/patients/{patient}/courses/{course}/entries/{number}")
  String ask(
      @PathVariable UUID patient,
      @PathVariable UUID course,
      @PathVariable int number,
      SignedIn by,
      Model model) {
    var record = door.open(patient, course);
    var entry = door.correctable(record, number, by);
    var form = entry.fact() instanceof Infused it ? typedAs(it) : Map.<String, String>of();
    return show(record, number, form, new Typed(form, wording), by, model);
  }

  @PostMapping("/patients/{patient}/courses/{course}/entries/{number}/withdraw")
  String withdraw(
      @PathVariable UUID patient,
      @PathVariable UUID course,
      @PathVariable int number,
      @RequestParam Map<String, String> form,
      SignedIn by,
      Model model,
      RedirectAttributes back) {
    var record = door.open(patient, course);
    var entry = door.correctable(record, number, by);
    var typed = new Typed(form, wording);
    var reason = typed.words("reason");
    if (!typed.isFine()) {
      var shown = new HashMap<>(entry.fact() instanceof Infused it ? typedAs(it) : Map.of());
      shown.putAll(form);
      return show(record, number, shown, typed, by, model);
    }
    return door.withdraw(record, number, reason, by, back);
  }

  @PostMapping("/patients/{patient}/courses/{course}/entries/{number}")
  String correct(
      @PathVariable UUID patient,
      @PathVariable UUID course,
      @PathVariable int number,
      @RequestParam Map<String, String> form,
      SignedIn by,
      Model model,
      RedirectAttributes back) {
    var record = door.open(patient, course);
    var entry = door.correctable(record, number, by);
    if (!(entry.fact() instanceof Infused)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    var typed = new Typed(form, wording);
    Optional<? extends CourseEvent> fact =
        infusions.infused(CourseDoor.without(record, entry), typed);
    if (fact.isEmpty() || !typed.isFine()) {
      return show(record, number, form, typed, by, model);
    }
    return door.amend(record, number, fact.get(), by, back);
  }

  private String show(
      CourseRecord record,
      int number,
      Map<String, String> form,
      Typed typed,
      SignedIn by,
      Model model) {
    var entry = door.correctable(record, number, by);
    model.addAttribute("number", number);
    model.addAttribute("at", entry.fact().at());
    model.addAttribute("words", timeline.of(entry));
    model.addAttribute("infusion", entry.fact() instanceof Infused);
    model.addAttribute(
        "answered", entry.fact() instanceof Assessed || entry.fact() instanceof Answered);
    return forms.show(TEMPLATE, record, form, typed, model);
  }

  private Map<String, String> typedAs(Infused fact) {
    var form = new HashMap<String, String>();
    form.put("day", wording.dayOf(fact.at()).toString());
    form.put("time", wording.time(fact.at()));
    form.put("dose", FactWords.plain(fact.dose().value()));
    form.put("minutes", FactWords.plain(fact.minutes()));
    fact.amount().ifPresent(it -> form.put("amount", FactWords.plain(it.value())));
    return form;
  }
}
