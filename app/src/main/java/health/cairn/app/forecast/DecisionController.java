package health.cairn.app.forecast;

import health.cairn.app.course.CourseDoor;
import health.cairn.app.course.CourseForms;
import health.cairn.app.course.CourseRecord;
import health.cairn.app.course.Forecasts;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Choice;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import health.cairn.core.course.CourseEvent.Decided;
import health.cairn.core.course.Decision;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A prescriber decides how the course goes on: as advised, or otherwise and why. */
@Controller
@Allowed(Role.PRESCRIBER)
class DecisionController {
  private static final String TEMPLATE = "forecast/decision";

  private final CourseDoor door;
  private final CourseForms forms;
  private final Forecasts forecasts;
  private final Wording wording;
  private final Clock clock;

  DecisionController(
      CourseDoor door, CourseForms forms, Forecasts forecasts, Wording wording, Clock clock) {
    this.door = door;
    this.forms = forms;
    this.forecasts = forecasts;
    this.wording = wording;
    this.clock = clock;
  }

  @GetMapping("/patients/{patient}/courses/{course}/decision")
  String ask(@PathVariable UUID patient, @PathVariable UUID course, Model model) {
    var record = door.open(patient, course);
    return show(record, advice(record), Map.of(), new Typed(Map.of(), wording), model);
  }

  /** Without a reason only what is advised now can be decided: then there is nothing to explain. */
  @PostMapping("/patients/{patient}/courses/{course}/decision")
  String keep(
      @PathVariable UUID patient,
      @PathVariable UUID course,
      @RequestParam Map<String, String> form,
      SignedIn by,
      Model model,
      RedirectAttributes back) {
    var record = door.open(patient, course);
    var typed = new Typed(form, wording);
    var advice = advice(record);
    var advised = advice.flatMap(ForecastView::advised);
    var open = open(record, advised);
    var decision = Decision.of(typed.raw("decision")).filter(open::contains);
    if (decision.isEmpty()) {
      typed.problem("decision", "forecast.problem.decision");
    }
    boolean asAdvised = decision.equals(advised);
    if (!asAdvised || typed.has("reason")) {
      typed.words("reason");
    }
    if (!typed.isFine()) {
      return show(record, advice, form, typed, model);
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var said = advice.map(ForecastView::forTheRecord);
    var fact = new Decided(now, decision.orElseThrow(), typed.raw("reason"), said);
    return door.keep(record, typed.raw("seen"), fact, by, back);
  }

  private Optional<ForecastView> advice(CourseRecord record) {
    return forecasts.of(record.course()).map(it -> ForecastView.of(it, wording));
  }

  private String show(
      CourseRecord record,
      Optional<ForecastView> advice,
      Map<String, String> form,
      Typed typed,
      Model model) {
    model.addAttribute("advice", advice);
    model.addAttribute("decisions", decisions(record, advice.flatMap(ForecastView::advised)));
    return forms.show(TEMPLATE, record, form, typed, model);
  }

  private List<Choice> decisions(CourseRecord record, Optional<Decision> advised) {
    var suggested = wording.say("forecast.ways.advised");
    return open(record, advised).stream()
        .map(
            it ->
                new Choice(
                    it.word(),
                    wording.say("decision." + it.word()),
                    advised.filter(it::equals).isPresent() ? suggested : ""))
        .toList();
  }

  /** What fits the moment, what is suggested first. */
  private static List<Decision> open(CourseRecord record, Optional<Decision> advised) {
    return Stream.concat(advised.stream(), Decision.open(record.course()).stream())
        .distinct()
        .toList();
  }
}
