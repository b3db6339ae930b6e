package health.cairn.app.forecast;

import health.cairn.app.course.CourseForms;
import health.cairn.app.course.CourseRecord;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.web.NotFound;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The chart of any instrument of a course: in its place on the course page, or alone. */
@Controller
@Allowed({Role.PRESCRIBER, Role.NURSE, Role.COORDINATOR, Role.DIRECTOR})
record ChartController(CourseForms forms, Charts charts) {
  @GetMapping("/patients/{patient}/courses/{course}/charts/{instrument}")
  String show(
      CourseRecord record,
      @PathVariable String instrument,
      @RequestParam(defaultValue = "false") boolean lately,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
      Model model) {
    var shown = charts.of(record, instrument, lately).orElseThrow(NotFound::new);
    model.addAttribute("shown", shown);
    model.addAttribute("where", "/patients/" + record.patient() + "/courses/" + record.id());
    var page = forms.ask("forecast/chart", record, Map.of(), model);
    return part ? page + " :: chart" : page;
  }
}
