package health.cairn.app.forecast;

import health.cairn.app.course.CourseDoor;
import health.cairn.app.course.CourseForms;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
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

/** The chart of any instrument of a course: in its place on the course page, or alone. */
@Controller
@Allowed({Role.PRESCRIBER, Role.NURSE, Role.COORDINATOR, Role.DIRECTOR})
class ChartController {
  private final CourseDoor door;
  private final CourseForms forms;
  private final Charts charts;
  private final Wording wording;

  ChartController(CourseDoor door, CourseForms forms, Charts charts, Wording wording) {
    this.door = door;
    this.forms = forms;
    this.charts = charts;
    this.wording = wording;
  }

  @GetMapping("/patients/{patient}/courses/{course}/charts/{instrument}")
  String show(
      @PathVariable UUID patient,
      @PathVariable UUID course,
      @PathVariable String instrument,
      @RequestParam(defaultValue = "false") boolean lately,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
      Model model) {
    var record = door.open(patient, course);
    var shown =
        charts
            .of(record, instrument, lately)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("shown", shown);
    model.addAttribute("where", "/patients/" + patient + "/courses/" + course);
    var page = forms.show("forecast/chart", record, Map.of(), new Typed(Map.of(), wording), model);
    return part ? page + " :: chart" : page;
  }
}
