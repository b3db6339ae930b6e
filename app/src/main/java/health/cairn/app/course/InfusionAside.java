package health.cairn.app.course;

import health.cairn.app.clinic.ClinicSettings;
import health.cairn.app.library.Library;
import health.cairn.app.patient.Patient;
import health.cairn.app.patient.PatientFact.Weighed;
import health.cairn.app.patient.Patients;
import health.cairn.app.web.Choice;
import health.cairn.app.web.Wording;
import health.cairn.core.course.Course;
import health.cairn.core.course.Drug;
import health.cairn.core.course.PlaceSheet;
import health.cairn.core.course.PlannedPlace;
import health.cairn.core.course.Route;
import health.cairn.core.protocol.DoseRule;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What stands beside the fields of an infusion: what was ordered, the weight, what to choose of.
 */
@Component
record InfusionAside(
    Library library, Patients patients, Wording wording, ClinicSettings clinic, Clock clock) {

  /**
   * In the reader's words.
   *
   * @param order dose, length and mg as ordered; empty text where nothing says it
   * @param weight the last one, with its age; empty text where none is on record
   * @param places of the plan, with "not planned"; none where nothing can be chosen
   * @param apart whether drug, route, volume or concentration differ from what is usual
   */
  record Shown(
      String order,
      String weight,
      List<Choice> places,
      List<Choice> drugs,
      List<Choice> routes,
      List<Choice> stops,
      boolean apart) {}

  Shown of(CourseRecord record, Map<String, String> form) {
    var course = record.course();
    var weight = patients.find(record.patient()).flatMap(Patient::weight);
    return new Shown(
        order(course, form, weight),
        weight.map(this::weight).orElse(""),
        places(course, form),
        Arrays.stream(Drug.values())
            .map(it -> new Choice(it.word(), wording.say("drug." + it.word())))
            .toList(),
        Arrays.stream(Route.values())
            .map(it -> new Choice(it.word(), wording.say("route." + it.word())))
            .toList(),
        stops(),
        isApart(form));
  }

  private static boolean isApart(Map<String, String> form) {
    return !form.getOrDefault("drug", Drug.KETAMINE.word()).equals(Drug.KETAMINE.word())
        || !form.getOrDefault("route", Route.INTRAVENOUS.word()).equals(Route.INTRAVENOUS.word())
        || !form.getOrDefault("volume", "").isBlank()
        || !form.getOrDefault("concentration", "").isBlank();
  }

  private String order(Course course, Map<String, String> form, Optional<Weighed> weight) {
    var chosen = InfusionForm.moment(form.getOrDefault("place", ""));
    var place =
        course.places().stream()
            .filter(it -> chosen.equals(Optional.of(it.at())))
            .map(PlannedPlace::planned)
            .findFirst();
    var rule = library.protocol(course).map(it -> it.dose());
    var dose = place.map(it -> it.dose()).or(() -> course.doseToCome(rule));
    if (dose.isEmpty()) {
      return "";
    }
    var minutes = place.map(it -> it.minutes()).or(() -> rule.map(DoseRule::minutes)).orElse(40.0);
    var number = wording.number(dose.get().value());
    return weight
        .map(
            it ->
                wording.say(
                    "course.order.mg",
                    number,
                    wording.number(minutes),
                    wording.number(Math.rint(it.kilograms() * dose.get().value() * 10) / 10),
                    wording.number(it.kilograms())))
        .orElseGet(() -> wording.say("course.order", number, wording.number(minutes)));
  }

  private String weight(Weighed fact) {
    long days = ChronoUnit.DAYS.between(wording.dayOf(fact.at()), wording.today());
    var age =
        days == 0 ? wording.say("course.weight.today") : wording.say("course.weight.days", days);
    return wording.say("course.weight", wording.number(fact.kilograms()), age);
  }

  private List<Choice> places(Course course, Map<String, String> form) {
    var begun = begun(form);
    var open =
        new PlaceSheet(clinic.zone(), PlaceSheet.Said.OPEN, Optional.empty(), Optional.empty());
    var places = open.choices(course, begun);
    if (places.isEmpty()) {
      return List.of();
    }
    var choices = new ArrayList<Choice>();
    if (form.getOrDefault("place", "").isEmpty()) {
      choices.add(new Choice("", wording.say("course.place.choose")));
    }
    places.forEach(
        it ->
            choices.add(
                new Choice(
                    it.at().toString(),
                    wording.say("course.place.planned", it.number(), wording.moment(it.at())))));
    choices.add(new Choice(InfusionForm.UNPLANNED, wording.say("course.place.none")));
    return choices;
  }

  /** As typed; now where that cannot be read. */
  private Instant begun(Map<String, String> form) {
    try {
      return LocalDate.parse(form.getOrDefault("day", ""))
          .atTime(LocalTime.parse(form.getOrDefault("time", "")))
          .atZone(clinic.zone())
          .toInstant();
    } catch (DateTimeException unreadable) {
      return clock.instant();
    }
  }

  private List<Choice> stops() {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", wording.say("course.stopped.no")));
    library
        .charting()
        .stops()
        .forEach(it -> choices.add(new Choice(it.id(), wording.content(it.title()))));
    return choices;
  }
}
