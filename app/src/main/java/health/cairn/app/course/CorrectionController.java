package health.cairn.app.course;

import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.course.Entry;
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

  private final Courses courses;
  private final CourseDoor door;
  private final CourseForms forms;
  private final InfusionController infusions;
  private final Timeline timeline;
  private final Wording wording;

  CorrectionController(
      Courses courses,
      CourseDoor door,
      CourseForms forms,
      InfusionController infusions,
      Timeline timeline,
      Wording wording) {
    this.courses = courses;
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
    var entry = entry(record, number, by);
    var form = entry.fact() instanceof Infused it ? typedAs(it) : Map.<String, String>of();
    return show(record, number, form, new Typed(form, wording), by, model);
  }

  @PostMapping("/patients/{patient}/courses/{course}/entries/{number}/withdraw")
  String withdraw(
      @PathVariable UUID patient,
      @PathVariable UUID course,
      @PathVariable int number,
      SignedIn by,
      RedirectAttributes back) {
    var record = door.open(patient, course);
    entry(record, number, by);
    return back(courses.retract(record, number, by.id()), back);
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
    if (!(entry(record, number, by).fact() instanceof Infused)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    var typed = new Typed(form, wording);
    Optional<? extends CourseEvent> fact = infusions.infused(without(record, number), typed);
    if (fact.isEmpty() || !typed.isFine()) {
      return show(record, number, form, typed, by, model);
    }
    return back(courses.amend(record, number, fact.get(), by.id()), back);
  }

  private static String back(Written written, RedirectAttributes back) {
    if (written instanceof Written.AlreadyAmended refused) {
      back.addFlashAttribute("kept", "course.amended.already");
      return CourseDoor.page(refused.record());
    }
    back.addFlashAttribute("kept", "course.kept");
    return CourseDoor.page(((Written.Kept) written).record());
  }

  /** The course as it would be without the entry: an infusion is no double of itself. */
  private static CourseRecord without(CourseRecord record, int number) {
    var entry = record.journal().entries().get(number - 1);
    return record.with(record.journal().retract(number, entry.by(), entry.recordedAt()));
  }

  private String show(
      CourseRecord record,
      int number,
      Map<String, String> form,
      Typed typed,
      SignedIn by,
      Model model) {
    var entry = entry(record, number, by);
    model.addAttribute("number", number);
    model.addAttribute("at", entry.fact().at());
    model.addAttribute("words", timeline.of(entry));
    model.addAttribute("infusion", entry.fact() instanceof Infused);
    return forms.show(TEMPLATE, record, form, typed, model);
  }

  /** An entry that stands and that this person may correct. */
  private static Entry entry(CourseRecord record, int number, SignedIn by) {
    return record.journal().entries().stream()
        .filter(it -> it.number() == number)
        .filter(it -> Timeline.mayCorrect(it, by))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
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
