package health.cairn.app.course;

import static org.springframework.web.context.request.RequestAttributes.SCOPE_REQUEST;

import health.cairn.app.library.Library;
import health.cairn.app.patient.ConsentKind;
import health.cairn.app.patient.Consents;
import health.cairn.app.patient.Patient;
import health.cairn.app.patient.PatientFact.Weighed;
import health.cairn.app.patient.PatientList;
import health.cairn.app.patient.Patients;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.NotFound;
import health.cairn.app.web.Typed;
import health.cairn.content.TreatmentGates;
import health.cairn.core.course.Course;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.course.CourseEvent.SeriesPlanned;
import health.cairn.core.course.CourseEvent.TreatmentPermitted;
import health.cairn.core.course.PatientStanding;
import health.cairn.core.course.Permission;
import health.cairn.core.ruling.Ruling;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Asks all features what stands against treating, and the gate whether a patient may be treated.
 */
@Component
public class Permissions {
  private static final String WHY = "override";

  private final Patients patients;
  private final Consents consents;
  private final EvaluationResults evaluations;
  private final SuicideScreens screens;
  private final Library library;
  private final Clock clock;

  Permissions(
      Patients patients,
      Consents consents,
      EvaluationResults evaluations,
      SuicideScreens screens,
      Library library,
      Clock clock) {
    this.patients = patients;
    this.consents = consents;
    this.evaluations = evaluations;
    this.screens = screens;
    this.library = library;
    this.clock = clock;
  }

  /** Worked out once a request for a course as it stands: several parts of a page ask. */
  public Permission of(CourseRecord record) {
    var request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return alone(record);
    }
    var key = Permission.class.getName() + record.id() + record.journal().size();
    if (request.getAttribute(key, SCOPE_REQUEST) instanceof Permission known) {
      return known;
    }
    var permission = alone(record);
    request.setAttribute(key, permission, SCOPE_REQUEST);
    return permission;
  }

  private Permission alone(CourseRecord record) {
    return Optional.ofNullable(of(List.of(record)).get(record.id())).orElseThrow(NotFound::new);
  }

  /** The same before there is a course. */
  Permission of(Patient patient) {
    return of(Course.empty(), patient, result(patient));
  }

  private EvaluationResults.Result result(Patient patient) {
    return Objects.requireNonNull(evaluations.results(List.of(patient)).get(patient.id()));
  }

  /** Of many courses, with as many reads as of one. */
  public Map<UUID, Permission> of(Collection<CourseRecord> records) {
    var whose = patients.all(records.stream().map(CourseRecord::patient).distinct().toList());
    var results = evaluations.results(whose.values());
    var permissions = new LinkedHashMap<UUID, Permission>();
    for (var record : records) {
      var patient = whose.get(record.patient());
      var result = results.get(record.patient());
      if (patient != null && result != null) {
        permissions.put(record.id(), of(record.course(), patient, result));
      }
    }
    return permissions;
  }

  /**
   * What an act plans, with the override that it needs; empty where something is against it. What
   * plans nothing needs none.
   *
   * @param facts of the act; empty where it is refused
   */
  public Optional<List<CourseEvent>> planning(
      CourseRecord record,
      Typed typed,
      SignedIn by,
      Optional<? extends List<? extends CourseEvent>> facts) {
    boolean plans = facts.stream().flatMap(List::stream).anyMatch(Permissions::plans);
    if (facts.isPresent() && !plans) {
      return facts.map(List::copyOf);
    }
    var roles = by.roles().stream().map(Role::word).toList();
    return with(typed, facts, of(record).plan(typed.raw(WHY), roles, clock.instant()));
  }

  private static boolean plans(CourseEvent fact) {
    return fact instanceof SeriesPlanned it && !it.infusions().isEmpty();
  }

  /** What was given, with the override that it needs; empty where something is against it. */
  Optional<List<CourseEvent>> giving(
      CourseRecord record, Typed typed, Optional<? extends CourseEvent> given) {
    return with(typed, given.map(List::of), of(record).record(typed.raw(WHY), clock.instant()));
  }

  private static Optional<List<CourseEvent>> with(
      Typed typed,
      Optional<? extends List<? extends CourseEvent>> act,
      Ruling<List<TreatmentPermitted>> ruling) {
    var override = typed.fact(ruling);
    return act.flatMap(
        it ->
            override.map(
                before -> {
                  var facts = new ArrayList<CourseEvent>(before);
                  facts.addAll(it);
                  return facts;
                }));
  }

  private Permission of(Course course, Patient patient, EvaluationResults.Result result) {
    var standing =
        new PatientStanding(
            result.judged(),
            result.criteria(),
            consents.of(patient, ConsentKind.TREATMENT).standing(),
            !patient.allergies().isEmpty() || patient.reviewed(PatientList.ALLERGY).isPresent(),
            patient.weight().map(Weighed::at),
            Stream.concat(screens.last(course).stream(), result.screened().stream())
                .max(Comparator.naturalOrder()),
            course.opened().isEmpty() || library.isSigned(course));
    return TreatmentGates.shipped().judge(course, standing, clock.instant());
  }
}
