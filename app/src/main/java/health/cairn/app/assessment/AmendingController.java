package health.cairn.app.assessment;

import health.cairn.app.course.CourseDoor;
import health.cairn.app.course.CourseForms;
import health.cairn.app.course.CourseRecord;
import health.cairn.app.library.Library;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.NotFound;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.course.CourseEvent.Answered;
import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.ScoreSheet;
import health.cairn.core.instrument.Answers;
import health.cairn.core.instrument.Instrument;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.record.Entry;
import health.cairn.core.report.Figures;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Corrects the answers or the total of an entry: the same form, filled with what it says. */
@Controller
@Allowed({Role.PRESCRIBER, Role.NURSE})
record AmendingController(
    CourseDoor door, CourseForms forms, Library library, TypedScores scores, Wording wording) {
  private static final String ENTRY =
      "/patients/{patient}/courses/{course}/entries/{number}/assessment";

  @GetMapping(ENTRY)
  String ask(
      CourseRecord record,
      @PathVariable int number,
      @RequestParam Optional<String> mode,
      SignedIn by,
      Model model) {
    var entry = door.correctable(record, number, by);
    var form = typedAs(entry, instrument(entry));
    mode.ifPresent(it -> form.put("mode", it));
    return show(record, entry, new Typed(form, wording), model);
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
    var rest = CourseDoor.without(record, entry).course();
    var fact = scores.fact(instrument(entry), rest, Optional.of(entry.fact().at()), typed);
    if (fact.isEmpty()) {
      model.addAttribute("urgent", scores.urgent(instrument(entry), typed));
      return show(record, entry, typed, model);
    }
    return door.amend(record, number, fact.get(), by, back);
  }

  private String show(CourseRecord record, Entry<CourseEvent> entry, Typed typed, Model model) {
    model.addAttribute("sheet", AssessmentForm.of(instrument(entry), wording));
    model.addAttribute("number", entry.number());
    return forms.show("assessment/form", record, typed, model);
  }

  private Instrument instrument(Entry<CourseEvent> entry) {
    return instrumentOf(entry)
        .flatMap(it -> library.instrument(it, wording.language()))
        .orElseThrow(NotFound::new);
  }

  private static Optional<InstrumentId> instrumentOf(Entry<CourseEvent> entry) {
    if (entry.fact() instanceof Assessed it) {
      return Optional.of(it.instrument());
    }
    return entry.fact() instanceof Answered it ? Optional.of(it.instrument()) : Optional.empty();
  }

  private Map<String, String> typedAs(Entry<CourseEvent> entry, Instrument instrument) {
    var form = new HashMap<String, String>();
    form.put("day", wording.dayOf(entry.fact().at()).toString());
    form.put("time", wording.time(entry.fact().at()));
    answers(entry)
        .filter(it -> it.version().equals(instrument.version()))
        .ifPresentOrElse(it -> fill(form, instrument, it), () -> form.put("mode", "total"));
    if (entry.fact() instanceof Assessed it) {
      form.put("total", Figures.plain(it.score().total()));
    }
    return form;
  }

  private static Optional<Answers> answers(Entry<CourseEvent> entry) {
    if (entry.fact() instanceof Assessed it) {
      return it.answers();
    }
    return entry.fact() instanceof Answered it ? Optional.of(it.answers()) : Optional.empty();
  }

  private static void fill(Map<String, String> form, Instrument instrument, Answers answers) {
    for (int place = 0; place < instrument.items().size(); place++) {
      var field = ScoreSheet.field(instrument.items().get(place));
      answers.values().get(place).ifPresent(it -> form.put(field, String.valueOf(it)));
    }
  }
}
