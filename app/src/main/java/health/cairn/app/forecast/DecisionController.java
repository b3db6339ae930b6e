package health.cairn.app.forecast;

import health.cairn.app.course.CourseDoor;
import health.cairn.app.course.CourseDoor.Sent;
import health.cairn.app.course.CourseForms;
import health.cairn.app.course.CourseRecord;
import health.cairn.app.course.Forecasts;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Choice;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import health.cairn.core.course.Advised;
import health.cairn.core.course.Decision;
import health.cairn.core.course.DecisionSheet;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A prescriber decides how the course goes on: as advised, or otherwise and why. */
@Controller
@Allowed(Role.PRESCRIBER)
record DecisionController(
    CourseDoor door, CourseForms forms, Forecasts forecasts, Wording wording, Clock clock) {
  static final String PATH = "/patients/{patient}/courses/{course}/decision";
  private static final String TEMPLATE = "forecast/decision";

  @GetMapping(PATH)
  String ask(CourseRecord record, Model model) {
    return show(record, advice(record), new Typed(Map.of(), wording), model);
  }

  @PostMapping(PATH)
  String keep(CourseRecord record, Typed typed, SignedIn by, Model model, RedirectAttributes back) {
    var advice = advice(record);
    var advised =
        new Advised(advice.flatMap(ForecastView::advised), advice.map(ForecastView::forTheRecord));
    var sheet = new DecisionSheet(Decision.of(typed.raw("decision")), typed.raw("reason"), advised);
    return door.keep(
        new Sent(record, typed, by, back),
        now -> typed.fact(now.course().decide(sheet, clock.instant())).map(List::of),
        now -> show(now, advice, typed, model));
  }

  private Optional<ForecastView> advice(CourseRecord record) {
    return forecasts.of(record.course()).map(it -> ForecastView.of(it, wording));
  }

  private String show(
      CourseRecord record, Optional<ForecastView> advice, Typed typed, Model model) {
    model.addAttribute("advice", advice);
    model.addAttribute("decisions", decisions(record, advice.flatMap(ForecastView::advised)));
    return forms.show(TEMPLATE, record, typed, model);
  }

  private List<Choice> decisions(CourseRecord record, Optional<Decision> advised) {
    var suggested = wording.say("forecast.ways.advised");
    return DecisionSheet.open(record.course(), advised).stream()
        .map(
            it ->
                new Choice(
                    it.word(),
                    wording.say("decision." + it.word()),
                    advised.filter(it::equals).isPresent() ? suggested : ""))
        .toList();
  }
}
