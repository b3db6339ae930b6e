package health.cairn.app.assessment;

import health.cairn.app.course.CourseDoor;
import health.cairn.app.course.CourseDoor.Sent;
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
import health.cairn.core.instrument.Instrument;
import health.cairn.core.instrument.ScoreOutcome.NotScored;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Staff enters what a patient answered, or a rating of their own. */
@Controller
@Allowed({Role.PRESCRIBER, Role.NURSE, Role.COORDINATOR})
record AssessmentController(
    CourseDoor door,
    CourseForms forms,
    Library library,
    TypedScores scores,
    Wording wording,
    Clock clock) {
  private static final String ALL = "/patients/{patient}/courses/{course}/assessments";
  static final String ONE = ALL + "/{instrument}";

  @GetMapping(ALL)
  String choose(CourseRecord record, Model model) {
    var choices = InstrumentChoice.all(record.course(), library);
    model.addAttribute("asked", choices.stream().filter(InstrumentChoice::isAsked).toList());
    model.addAttribute("rest", choices.stream().filter(it -> !it.isAsked()).toList());
    return forms.ask("assessment/choose", record, Map.of(), model);
  }

  @GetMapping(ONE)
  String ask(
      CourseRecord record,
      @PathVariable String instrument,
      @RequestParam(defaultValue = "") String mode,
      Model model) {
    var form = new HashMap<String, String>();
    form.put("day", wording.today().toString());
    form.put("time", wording.time(clock.instant()));
    form.put("mode", mode);
    return show(record, instrument(instrument), new Typed(form, wording), model);
  }

  @PostMapping(ONE)
  String keep(
      CourseRecord record,
      @PathVariable String instrument,
      Typed typed,
      SignedIn by,
      Model model,
      RedirectAttributes back) {
    var asked = instrument(instrument);
    return door.keep(
        new Sent(record, typed, by, back),
        now ->
            scores
                .fact(asked, now.course(), Optional.empty(), typed)
                .map(fact -> withNews(fact, back)),
        now -> refused(now, asked, typed, model));
  }

  /** Whatever is refused, an answer that needs a person is named. */
  private String refused(CourseRecord record, Instrument asked, Typed typed, Model model) {
    model.addAttribute("urgent", scores.urgent(asked, typed));
    return show(record, asked, typed, model);
  }

  private static List<CourseEvent> withNews(CourseEvent fact, RedirectAttributes back) {
    news(fact).ifPresent(says -> back.addAttribute("kept", says));
    return List.of(fact);
  }

  /** What the course page says instead of a plain "kept". */
  private static Optional<String> news(CourseEvent fact) {
    if (fact instanceof Assessed it) {
      return it.score().safetyFlags().isEmpty()
          ? Optional.empty()
          : Optional.of("assessment.kept.flag");
    }
    var outcome = ((Answered) fact).outcome();
    if (!outcome.safetyFlags().isEmpty()) {
      return Optional.of("assessment.kept.flag");
    }
    return outcome instanceof NotScored
        ? Optional.of("assessment.kept.unscored")
        : Optional.empty();
  }

  private String show(CourseRecord record, Instrument instrument, Typed typed, Model model) {
    model.addAttribute("sheet", AssessmentForm.of(instrument, wording));
    model.addAttribute("number", null);
    return forms.show("assessment/form", record, typed, model);
  }

  private Instrument instrument(String id) {
    return library.instrument(id, wording.language()).orElseThrow(NotFound::new);
  }
}
