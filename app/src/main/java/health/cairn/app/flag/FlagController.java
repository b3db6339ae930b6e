package health.cairn.app.flag;

import health.cairn.app.clinic.ClinicSettings;
import health.cairn.app.course.CourseDoor;
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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person acts on safety flags and says whom they reached. */
@Controller
@Allowed({Role.PRESCRIBER, Role.NURSE, Role.DIRECTOR})
class FlagController {
  private static final String PATH = "/patients/{patient}/courses/{course}/flag";

  private final CourseDoor door;
  private final CourseForms forms;
  private final FlagView view;
  private final Wording wording;
  private final ClinicSettings clinic;
  private final Clock clock;

  FlagController(
      CourseDoor door,
      CourseForms forms,
      FlagView view,
      Wording wording,
      ClinicSettings clinic,
      Clock clock) {
    this.door = door;
    this.forms = forms;
    this.view = view;
    this.wording = wording;
    this.clinic = clinic;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String ask(@PathVariable UUID patient, @PathVariable UUID course, Model model) {
    var record = door.open(patient, course);
    var flags = flags(record);
    if (flags.isEmpty()) {
      return CourseDoor.page(record);
    }
    var form = new HashMap<String, String>();
    form.put("day", wording.today().toString());
    form.put("time", wording.time(now()));
    var ticked = flags.stream().map(OpenFlag::id).map(ContactForm::key).toList();
    return show(record, form, ticked, new Typed(form, wording), model);
  }

  @PostMapping(PATH)
  String keep(
      @PathVariable UUID patient,
      @PathVariable UUID course,
      @RequestParam MultiValueMap<String, String> form,
      SignedIn by,
      Model model,
      RedirectAttributes back) {
    var record = door.open(patient, course);
    var single = form.toSingleValueMap();
    var typed = new Typed(single, wording);
    Collection<String> ticked = form.getOrDefault("flag", List.of());
    var fact = new ContactForm(typed, ticked, clinic.zone(), now()).read(record.course());
    if (fact.isEmpty()) {
      return show(record, single, ticked, typed, model);
    }
    return door.keep(record, typed.raw("seen"), fact.get(), by, back);
  }

  private String show(
      CourseRecord record,
      Map<String, String> form,
      Collection<String> ticked,
      Typed typed,
      Model model) {
    view.fill(model, record, flags(record), now());
    model.addAttribute("ticked", ticked);
    return forms.show("flag/page", record, form, typed, model);
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

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
