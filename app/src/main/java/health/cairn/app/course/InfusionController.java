package health.cairn.app.course;

import health.cairn.app.clinic.ClinicSettings;
import health.cairn.app.library.Library;
import health.cairn.app.patient.Patient;
import health.cairn.app.patient.Patients;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.course.Delivery;
import health.cairn.core.protocol.DoseCheck;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.quantity.Doubt;
import health.cairn.core.quantity.Kilograms;
import health.cairn.core.quantity.MgPerKg;
import health.cairn.core.quantity.Milligrams;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records an infusion that was given: what, when, for how long. */
@Controller
@Allowed({Role.PRESCRIBER, Role.NURSE})
class InfusionController {
  /** A course is not charted further back than this. */
  private static final Duration FURTHEST = Duration.ofDays(3650);

  private final CourseDoor door;
  private final CourseForms forms;
  private final Library library;
  private final Patients patients;
  private final Wording wording;
  private final ClinicSettings clinic;
  private final Clock clock;

  InfusionController(
      CourseDoor door,
      CourseForms forms,
      Library library,
      Patients patients,
      Wording wording,
      ClinicSettings clinic,
      Clock clock) {
    this.door = door;
    this.forms = forms;
    this.library = library;
    this.patients = patients;
    this.wording = wording;
    this.clinic = clinic;
    this.clock = clock;
  }

  @GetMapping("/patients/{patient}/courses/{course}/infusion")
  String ask(@PathVariable UUID patient, @PathVariable UUID course, Model model) {
    var record = door.open(patient, course);
    var form = proposed(record);
    return forms.show("course/infusion", record, form, new Typed(form, wording), model);
  }

  @PostMapping("/patients/{patient}/courses/{course}/infusion")
  String keep(
      @PathVariable UUID patient,
      @PathVariable UUID course,
      @RequestParam Map<String, String> form,
      SignedIn by,
      Model model,
      RedirectAttributes back) {
    var record = door.open(patient, course);
    var typed = new Typed(form, wording);
    var fact = infused(record, typed);
    if (fact.isEmpty() || !typed.isFine()) {
      return forms.show("course/infusion", record, form, typed, model);
    }
    return door.keep(record, typed.raw("seen"), fact.get(), by, back);
  }

  /** The dose as it is ordered, now. */
  private Map<String, String> proposed(CourseRecord record) {
    var course = record.course();
    var now = ZonedDateTime.ofInstant(clock.instant(), clinic.zone());
    var dose = course.doseToCome().or(() -> protocol(record).map(it -> it.dose().perSession()));
    var form = new HashMap<String, String>();
    form.put("day", now.toLocalDate().toString());
    form.put("time", now.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
    form.put("dose", dose.map(it -> FactWords.plain(it.value())).orElse(""));
    form.put(
        "minutes", protocol(record).map(it -> FactWords.plain(it.dose().minutes())).orElse("40"));
    return form;
  }

  Optional<Infused> infused(CourseRecord record, Typed typed) {
    var now = clock.instant();
    var at = typed.past("day", "time", clinic.zone(), now.minus(FURTHEST), now);
    var dose = dose(record, typed);
    var minutes = typed.number("minutes", 1, 600, wording.say("course.minutes"));
    var amount =
        typed.has("amount") ? typed.number("amount", 0, 2000, "mg") : OptionalDouble.empty();
    at.ifPresent(it -> refuseTwice(record, it, typed));
    dose.ifPresent(it -> amount.ifPresent(mg -> askAboutAmount(record, it, mg, typed)));
    if (at.isEmpty() || dose.isEmpty() || minutes.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Infused(
            at.get(),
            dose.get(),
            minutes.getAsDouble(),
            amount.stream().mapToObj(Milligrams::new).findFirst()));
  }

  private Optional<MgPerKg> dose(CourseRecord record, Typed typed) {
    var number = typed.number("dose", 0, 20, "mg/kg");
    if (number.isEmpty()) {
      return Optional.empty();
    }
    var dose = MgPerKg.of(number.getAsDouble());
    var check = protocol(record).map(it -> it.dose().allows(dose));
    if (check.isPresent() && check.get() instanceof DoseCheck.Blocked blocked) {
      if (!typed.has("sure")) {
        typed.problem("dose", "course.problem.dose", blocked.reason());
      }
    }
    return Optional.of(dose);
  }

  /** An amount that contradicts dose and weight is looked at once more. */
  private void askAboutAmount(CourseRecord record, MgPerKg dose, double mg, Typed typed) {
    patients
        .find(record.patient())
        .flatMap(Patient::weight)
        .map(it -> Kilograms.of(it.kilograms()))
        .filter(it -> !typed.has("sure"))
        .ifPresent(
            weight ->
                Doubt.amount(dose, Milligrams.of(mg), weight)
                    .ifPresent(
                        it ->
                            typed.problem(
                                "amount",
                                "course.problem.amount",
                                FactWords.plain(mg),
                                FactWords.plain(dose.value()),
                                FactWords.plain(weight.value()),
                                FactWords.plain(Math.rint(it.figures().get(1))))));
  }

  /** The same infusion charted by two people is one infusion. */
  private void refuseTwice(CourseRecord record, Instant at, Typed typed) {
    record.course().begun().stream()
        .map(Delivery::given)
        .filter(it -> Duration.between(it.at(), at).abs().compareTo(Duration.ofHours(3)) < 0)
        .findFirst()
        .filter(it -> !typed.has("sure"))
        .ifPresent(it -> typed.problem("time", "course.problem.twice", wording.moment(it.at())));
  }

  private Optional<Protocol> protocol(CourseRecord record) {
    return library.protocol(record.course());
  }
}
