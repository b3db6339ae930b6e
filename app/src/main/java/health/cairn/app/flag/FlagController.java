package health.cairn.app.flag;

import health.cairn.app.clinic.ClinicSettings;
import health.cairn.app.course.CourseDoor;
import health.cairn.app.course.CourseDoor.Sent;
import health.cairn.app.course.CourseForms;
import health.cairn.app.course.CourseRecord;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import health.cairn.core.course.Course.OpenFlag;
import health.cairn.core.course.FlagId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person acts on safety flags and says whom they reached. */
@Controller
@Allowed({Role.PRESCRIBER, Role.NURSE, Role.DIRECTOR})
record FlagController(
    CourseDoor door,
    CourseForms forms,
    FlagView view,
    Wording wording,
    ClinicSettings clinic,
    Clock clock) {
  static final String PATH = "/patients/{patient}/courses/{course}/flag";

  @GetMapping(PATH)
  String ask(CourseRecord record, Model model) {
    var flags = flags(record);
    if (flags.isEmpty()) {
      return CourseDoor.page(record);
    }
    var form = new LinkedMultiValueMap<String, String>();
    form.add("day", wording.today().toString());
    form.add("time", wording.time(clock.instant()));
    flags.forEach(it -> form.add("flag", ContactForm.key(it.id())));
    return show(record, new Typed(form, wording), model);
  }

  @PostMapping(PATH)
  String keep(CourseRecord record, Typed typed, SignedIn by, Model model, RedirectAttributes back) {
    var sheet = new ContactForm(typed, clinic.zone()).read(record.course());
    return door.keep(
        new Sent(record, typed, by, back),
        now -> typed.fact(now.course().contact(sheet, clock.instant())).map(List::of),
        now -> show(now, typed, model));
  }

  private String show(CourseRecord record, Typed typed, Model model) {
    view.fill(model, record, flags(record), clock.instant());
    model.addAttribute("ticked", typed.all("flag"));
    return forms.show("flag/page", record, typed, model);
  }

  /** Those that are open; else those that another contact was promised for. */
  private static List<OpenFlag> flags(CourseRecord record) {
    var course = record.course();
    var open = course.openSafetyFlags();
    if (!open.isEmpty()) {
      return open;
    }
    List<FlagId> promised =
        course.contactPromised().map(it -> it.contact().flags()).orElse(List.of());
    return course.safetyFlags().stream().filter(it -> promised.contains(it.id())).toList();
  }
}
