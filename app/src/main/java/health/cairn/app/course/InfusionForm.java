package health.cairn.app.course;

import health.cairn.app.clinic.ClinicSettings;
import health.cairn.app.library.Library;
import health.cairn.app.patient.Patient;
import health.cairn.app.patient.Patients;
import health.cairn.app.web.ClockTurn;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import health.cairn.core.course.Charted;
import health.cairn.core.course.Charted.Solution;
import health.cairn.core.course.Charted.Stopped;
import health.cairn.core.course.Course;
import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.course.Drug;
import health.cairn.core.course.Fulfilment;
import health.cairn.core.course.InfusionSheet;
import health.cairn.core.course.PlaceSheet;
import health.cairn.core.course.PlaceSheet.Said;
import health.cairn.core.course.PlannedInfusion;
import health.cairn.core.course.PlannedPlace;
import health.cairn.core.course.Route;
import health.cairn.core.protocol.DoseRule;
import health.cairn.core.quantity.Kilograms;
import health.cairn.core.quantity.MgPerKg;
import health.cairn.core.quantity.Milligrams;
import health.cairn.core.record.Entry;
import health.cairn.core.report.Figures;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** An infusion between its form and the course: recorded, and corrected. */
@Component
record InfusionForm(
    Library library, Patients patients, Wording wording, ClinicSettings clinic, Clock clock) {
  static final String UNPLANNED = "none";

  /** Empty when something is wrong; the form then knows all of it. */
  Optional<Infused> read(CourseRecord record, Typed typed) {
    return read(record, typed, weight(record), Optional.empty());
  }

  /** The same in place of an entry, which the course is without: what was decided stays decided. */
  Optional<Infused> correct(CourseRecord without, Typed typed, Entry<?> entry, Infused before) {
    var decided = before.fulfilment().or(() -> Optional.of(once(without, entry, before)));
    var weight = before.how().weight().or(() -> weight(without));
    return read(without, typed, weight, decided);
  }

  /** An entry of an earlier build says nothing of its place; it was decided when it was written. */
  private Fulfilment once(CourseRecord without, Entry<?> entry, Infused before) {
    var place =
        PlaceSheet.nearest(clinic.zone())
            .usual(without.course(), before.at(), library.charting())
            .map(PlannedPlace::planned);
    return new Fulfilment(place, before.at(), entry.recordedAt(), MgPerKg.of(0));
  }

  private Optional<Infused> read(
      CourseRecord record, Typed typed, Optional<Kilograms> weight, Optional<Fulfilment> decided) {
    var course = record.course();
    var sheet =
        new InfusionSheet(
            typed.moment("day", "time", clinic.zone()),
            dose(typed),
            typed.number("minutes"),
            optional(typed, "amount").stream().mapToObj(Milligrams::new).findFirst(),
            how(typed, weight),
            Optional.of(place(typed, decided)),
            library.charting());
    return typed.fact(course.infuse(sheet, library.protocol(course), clock.instant()));
  }

  /** Where the mg alone are known, of what is not dosed by weight, it may stay empty. */
  private static Optional<MgPerKg> dose(Typed typed) {
    boolean usual = drug(typed) == Drug.KETAMINE && route(typed) == Route.INTRAVENOUS;
    return usual || typed.has("dose") ? dose(typed, "dose") : Optional.empty();
  }

  private static Drug drug(Typed typed) {
    return word(typed, "drug", Drug.KETAMINE, Drug::of);
  }

  private static Route route(Typed typed) {
    return word(typed, "route", Route.INTRAVENOUS, Route::of);
  }

  private static <T> T word(Typed typed, String field, T usual, Function<String, Optional<T>> of) {
    if (!typed.has(field)) {
      return usual;
    }
    var said = of.apply(typed.raw(field));
    if (said.isEmpty() && !typed.problems().isAt(field)) {
      typed.problem(field, "refusal.not-offered");
    }
    return said.orElse(usual);
  }

  private static Charted how(Typed typed, Optional<Kilograms> weight) {
    var solution = new Solution(optional(typed, "volume"), optional(typed, "concentration"));
    var words = typed.raw("stoppedWords");
    var reason = typed.has("stopped") || words.isEmpty() ? typed.raw("stopped") : "other";
    var stopped =
        reason.isEmpty() ? Optional.<Stopped>empty() : Optional.of(new Stopped(reason, words));
    return new Charted(drug(typed), route(typed), weight, solution, stopped);
  }

  private PlaceSheet place(Typed typed, Optional<Fulfilment> decided) {
    var chosen = typed.raw("place");
    var planned = moment(chosen);
    var said = chosen.equals(UNPLANNED) ? Said.UNPLANNED : Said.OPEN;
    if (!typed.form().containsKey("place")) {
      said = Said.NEAREST;
    } else if (planned.isPresent()) {
      said = Said.PLANNED;
    }
    return new PlaceSheet(clinic.zone(), said, planned, decided);
  }

  static Optional<Instant> moment(String chosen) {
    try {
      return Optional.of(Instant.parse(chosen));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  static Optional<MgPerKg> dose(Typed typed, String field) {
    return typed.number(field).stream().mapToObj(MgPerKg::of).findFirst();
  }

  private static OptionalDouble optional(Typed typed, String field) {
    return typed.has(field) ? typed.number(field) : OptionalDouble.empty();
  }

  private Optional<Kilograms> weight(CourseRecord record) {
    return patients
        .find(record.patient())
        .flatMap(Patient::weight)
        .map(it -> new Kilograms(it.kilograms()));
  }

  /** The dose as it is ordered, now; racemic ketamine into a vein. */
  Map<String, String> proposed(Course course) {
    var now = clock.instant();
    var places = PlaceSheet.nearest(clinic.zone());
    var place = places.usual(course, now, library.charting()).map(PlannedPlace::planned);
    var rule = library.protocol(course).map(it -> it.dose());
    var dose = place.map(PlannedInfusion::dose).or(() -> course.doseToCome(rule));
    var minutes = place.map(PlannedInfusion::minutes).or(() -> rule.map(DoseRule::minutes));
    var form = begun(now);
    form.put("dose", dose.map(it -> Figures.plain(it.value())).orElse(""));
    form.put("minutes", minutes.map(Figures::plain).orElse("40"));
    form.put("place", place.map(it -> it.at().toString()).orElse(""));
    return form;
  }

  /** As it stands, to be corrected. */
  Map<String, String> of(CourseRecord without, Infused fact) {
    var form = begun(fact.at());
    form.put("dose", Figures.plain(fact.dose().value()));
    form.put("minutes", Figures.plain(fact.minutes()));
    fact.amount().ifPresent(it -> form.put("amount", Figures.plain(it.value())));
    var how = fact.how();
    form.put("drug", how.drug().word());
    form.put("route", how.route().word());
    how.solution().millilitres().ifPresent(it -> form.put("volume", Figures.plain(it)));
    how.solution().mgPerMillilitre().ifPresent(it -> form.put("concentration", Figures.plain(it)));
    how.stopped().ifPresent(it -> form.put("stopped", it.reason()));
    how.stopped().ifPresent(it -> form.put("stoppedWords", it.words()));
    var place =
        fact.fulfilment().isPresent()
            ? fact.fulfilment().flatMap(Fulfilment::planned)
            : PlaceSheet.nearest(clinic.zone())
                .usual(without.course(), fact.at(), library.charting())
                .map(PlannedPlace::planned);
    form.put("place", place.map(it -> it.at().toString()).orElse(UNPLANNED));
    return form;
  }

  private Map<String, String> begun(Instant at) {
    var form = new HashMap<String, String>();
    form.put("day", wording.dayOf(at).toString());
    form.put("time", wording.time(at));
    form.putAll(ClockTurn.asForm("time", at, clinic.zone()));
    return form;
  }
}
