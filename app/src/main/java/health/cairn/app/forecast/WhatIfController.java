package health.cairn.app.forecast;

import health.cairn.app.course.CourseDoor;
import health.cairn.app.course.CourseForms;
import health.cairn.app.course.CourseRecord;
import health.cairn.app.course.Forecasts;
import health.cairn.app.library.Library;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import health.cairn.core.forecast.History;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.quantity.MgPerKg;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What the forecast would say of another dose, another number, another risk; nothing is kept. */
@Controller
@Allowed({Role.PRESCRIBER, Role.NURSE, Role.DIRECTOR})
class WhatIfController {
  private static final int FURTHER = 6;

  private final CourseDoor door;
  private final CourseForms forms;
  private final Forecasts forecasts;
  private final Library library;
  private final Wording wording;

  WhatIfController(
      CourseDoor door, CourseForms forms, Forecasts forecasts, Library library, Wording wording) {
    this.door = door;
    this.forms = forms;
    this.forecasts = forecasts;
    this.library = library;
    this.wording = wording;
  }

  @GetMapping("/patients/{patient}/courses/{course}/what-if")
  String show(
      @PathVariable UUID patient,
      @PathVariable UUID course,
      @RequestParam Map<String, String> asked,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
      Model model) {
    var record = door.open(patient, course);
    var protocol = protocol(record);
    var start = forecasts.start(record.course());
    var planned = WhatIf.asPlanned(History.of(record.course(), start), protocol);
    int given = record.course().infusions().size();
    var form = new HashMap<>(asked);
    form.putIfAbsent("dose", String.valueOf(planned.dose().value()));
    form.putIfAbsent("infusions", String.valueOf(planned.infusions()));
    form.putIfAbsent("risk", String.valueOf(Math.round(100 * protocol.boosterLimits().risk())));
    double most =
        protocol.dose().hardMaxPerSession().orElse(protocol.dose().softMaxPerSession()).value();
    var typed = new Typed(form, wording);
    var dose = typed.number("dose", 0.01, most, "mg/kg");
    var infusions = typed.number("infusions", Math.max(1, given), given + 20.0, "");
    var risk = typed.number("risk", 5, 50, "%");
    model.addAttribute("least", Math.max(1, given));
    model.addAttribute("most", Math.max(planned.infusions(), given) + FURTHER);
    model.addAttribute("highest", most);
    if (typed.isFine()) {
      var other = new WhatIf(MgPerKg.of(dose.orElseThrow()), (int) infusions.orElseThrow());
      addAnswers(model, record, protocol, planned, other, risk.orElseThrow() / 100);
    }
    var page = forms.show("forecast/what-if", record, form, typed, model);
    return part ? page + " :: answers" : page;
  }

  private void addAnswers(
      Model model,
      CourseRecord record,
      Protocol protocol,
      WhatIf planned,
      WhatIf other,
      double risk) {
    var now = forecasts.of(record.course());
    var then =
        forecasts.of(
            record.course(), history -> other.of(history, protocol), it -> it.withRisk(risk));
    model.addAttribute("now", now.map(ForecastView::of).orElseThrow());
    model.addAttribute("then", then.map(ForecastView::of).orElseThrow());
    model.addAttribute("same", planned.equals(other));
  }

  private Protocol protocol(CourseRecord record) {
    return library
        .protocol(record.course())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
