package health.cairn.app.forecast;

import health.cairn.app.course.CourseForms;
import health.cairn.app.course.CourseRecord;
import health.cairn.app.course.Forecasts;
import health.cairn.app.course.Forecasts.Seen;
import health.cairn.app.library.Library;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.web.NotFound;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import health.cairn.core.forecast.History;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.quantity.MgPerKg;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What the forecast would say of another dose, another number, another day for the booster, another
 * risk; nothing is kept.
 */
@Controller
@Allowed({Role.PRESCRIBER, Role.NURSE, Role.DIRECTOR})
record WhatIfController(
    CourseForms forms,
    Forecasts forecasts,
    WhatIfAnswers answers,
    Library library,
    Wording wording) {
  private static final int FURTHER = 6;

  @GetMapping("/patients/{patient}/courses/{course}/what-if")
  String show(
      CourseRecord record,
      @RequestParam Map<String, String> asked,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
      Model model) {
    var protocol = protocol(record);
    var now = forecasts.of(record.course()).orElseThrow();
    var form = withUsual(asked, record, protocol, now, model);
    var typed = new Typed(form, wording);
    answer(record, protocol, now, typed, model);
    model.addAttribute("part", part);
    var page = forms.show("forecast/what-if", record, typed, model);
    return part ? page + " :: answers" : page;
  }

  /** What was asked, and for the rest what stands; the model learns how far each slider goes. */
  private Map<String, String> withUsual(
      Map<String, String> asked, CourseRecord record, Protocol protocol, Seen now, Model model) {
    var course = record.course();
    var planned = WhatIf.asPlanned(History.of(course, forecasts.start(course)), protocol);
    int given = course.infusions().size();
    var reach = answers.reach(course, now, protocol);
    model.addAttribute("reach", reach);
    model.addAttribute("least", Math.max(1, given));
    model.addAttribute("most", Math.max(planned.infusions(), given) + FURTHER);
    model.addAttribute("highest", highest(protocol));
    var form = new HashMap<>(asked);
    form.putIfAbsent("dose", String.valueOf(planned.dose().value()));
    form.putIfAbsent("infusions", String.valueOf(planned.infusions()));
    form.putIfAbsent("booster", String.valueOf(reach.usual()));
    form.putIfAbsent("risk", String.valueOf(Math.round(100 * protocol.boosterLimits().risk())));
    return form;
  }

  private static double highest(Protocol protocol) {
    return protocol.dose().hardMaxPerSession().orElse(protocol.dose().softMaxPerSession()).value();
  }

  private void answer(CourseRecord record, Protocol protocol, Seen now, Typed typed, Model model) {
    int given = record.course().infusions().size();
    var dose = typed.number("dose", 0.01, highest(protocol), "mg/kg");
    var infusions = typed.number("infusions", Math.max(1, given), given + 20.0, "");
    var booster = typed.number("booster", 1, 730, wording.say("forecast.what-if.days"));
    var risk = typed.number("risk", 5, 50, "%");
    if (typed.isFine()) {
      var other = new WhatIf(MgPerKg.of(dose.orElseThrow()), (int) infusions.orElseThrow());
      model.addAttribute(
          "answers",
          answers.of(
              record.course(),
              protocol,
              now,
              other,
              risk.orElseThrow() / 100,
              booster.orElseThrow()));
    }
  }

  private Protocol protocol(CourseRecord record) {
    return library.protocol(record.course()).orElseThrow(NotFound::new);
  }
}
