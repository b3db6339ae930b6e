package health.cairn.app.course;

import health.cairn.app.clinic.ClinicSettings;
import health.cairn.app.library.Library;
import health.cairn.app.patient.Patient;
import health.cairn.app.patient.Patients;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import health.cairn.core.course.Course;
import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.course.InfusionSheet;
import health.cairn.core.quantity.Kilograms;
import health.cairn.core.quantity.MgPerKg;
import health.cairn.core.quantity.Milligrams;
import health.cairn.core.report.Figures;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;

/** An infusion between its form and the course: recorded, and corrected. */
@Component
record InfusionForm(
    Library library, Patients patients, Wording wording, ClinicSettings clinic, Clock clock) {
  /** Empty when something is wrong; the form then knows all of it. */
  Optional<Infused> read(CourseRecord record, Typed typed) {
    var course = record.course();
    var weight = patients.find(record.patient()).flatMap(Patient::weight);
    var sheet =
        new InfusionSheet(
            typed.moment("day", "time", clinic.zone()),
            dose(typed, "dose"),
            typed.number("minutes"),
            amount(typed).stream().mapToObj(Milligrams::new).findFirst(),
            weight.map(it -> new Kilograms(it.kilograms())));
    return typed.fact(course.infuse(sheet, library.protocol(course), clock.instant()));
  }

  static Optional<MgPerKg> dose(Typed typed, String field) {
    return typed.number(field).stream().mapToObj(MgPerKg::of).findFirst();
  }

  private static OptionalDouble amount(Typed typed) {
    return typed.has("amount") ? typed.number("amount") : OptionalDouble.empty();
  }

  /** The dose as it is ordered, now. */
  Map<String, String> proposed(Course course) {
    var rule = library.protocol(course).map(it -> it.dose());
    var dose = course.doseToCome(rule);
    var form = begun(clock.instant());
    form.put("dose", dose.map(it -> Figures.plain(it.value())).orElse(""));
    form.put("minutes", rule.map(it -> Figures.plain(it.minutes())).orElse("40"));
    return form;
  }

  Map<String, String> of(Infused fact) {
    var form = begun(fact.at());
    form.put("dose", Figures.plain(fact.dose().value()));
    form.put("minutes", Figures.plain(fact.minutes()));
    fact.amount().ifPresent(it -> form.put("amount", Figures.plain(it.value())));
    return form;
  }

  private Map<String, String> begun(Instant at) {
    var form = new HashMap<String, String>();
    form.put("day", wording.dayOf(at).toString());
    form.put("time", wording.time(at));
    return form;
  }
}
