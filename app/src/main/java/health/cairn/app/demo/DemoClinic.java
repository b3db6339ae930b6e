package health.cairn.app.demo;

import health.cairn.app.clinic.ClinicSettings;
import health.cairn.app.course.Courses;
import health.cairn.app.evaluation.Evaluations;
import health.cairn.app.library.Library;
import health.cairn.app.library.Signatures;
import health.cairn.app.patient.ConsentKind;
import health.cairn.app.patient.ConsentTexts;
import health.cairn.app.patient.ConsentTexts.ConsentText;
import health.cairn.app.patient.Patient;
import health.cairn.app.patient.PatientFact.ConsentWithdrawn;
import health.cairn.app.patient.PatientFact.ListReviewed;
import health.cairn.app.patient.PatientFact.OpenedInEmergency;
import health.cairn.app.patient.PatientFact.Restricted;
import health.cairn.app.patient.PatientFact.Weighed;
import health.cairn.app.patient.PatientList;
import health.cairn.app.patient.Patients;
import health.cairn.app.security.Role;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.course.CourseEvent.Decided;
import health.cairn.core.course.CourseEvent.FlagAcknowledged;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.course.CourseEvent.ProtocolChosen;
import health.cairn.core.course.CourseEvent.SeriesPlanned;
import health.cairn.core.eligibility.Intent;
import health.cairn.core.record.Journal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Fills an empty demo with make-believe patients in every phase, relative to this moment. */
@Component
@Order(100)
@ConditionalOnProperty("cairn.demo")
class DemoClinic implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(DemoClinic.class);
  private static final long SEED = 20_261_125;

  /** As many as {@link Stage} shares out. */
  private static final int BLOCK = 60;

  private static final String DIRECTOR = "Dr. Anselm Reyes";

  private static final int TOLD_EVERY = 600;

  /** The evaluation of whoever is treated for longer was looked at again so long ago. */
  private static final Duration LOOKED_AT_AGAIN = Duration.ofDays(6);

  /** The one who took the consent back: what that stops. */
  private static final int WITHDRAWN = 20;

  /** The one whose record is restricted. */
  private static final int RESTRICTED = 50;

  private final Patients patients;
  private final Courses courses;
  private final Evaluations evaluations;
  private final ConsentTexts texts;
  private final Signatures signatures;
  private final Library library;
  private final ClinicSettings clinic;
  private final Clock clock;
  private final TransactionOperations whole;
  private final int size;

  DemoClinic(
      Patients patients,
      Courses courses,
      Evaluations evaluations,
      ConsentTexts texts,
      Signatures signatures,
      Library library,
      ClinicSettings clinic,
      Clock clock,
      TransactionOperations whole,
      @Value("${cairn.demo-size}") int size) {
    this.patients = patients;
    this.courses = courses;
    this.evaluations = evaluations;
    this.texts = texts;
    this.signatures = signatures;
    this.library = library;
    this.clinic = clinic;
    this.clock = clock;
    this.whole = whole;
    this.size = size;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (patients.count() > 0) {
      return;
    }
    LOG.info("Making {} patients who do not exist.", size);
    publish(clock.instant());
    signatures.signAll(DIRECTOR, person(Role.DIRECTOR));
    fill(clock.instant());
  }

  /** The same patients at whatever moment: sixty at a time, on all processors. */
  void fill(Instant now) {
    var done = new AtomicInteger();
    IntStream.range(0, (size + BLOCK - 1) / BLOCK)
        .parallel()
        .forEach(
            block -> {
              whole.executeWithoutResult(status -> fill(block, now));
              int made = done.addAndGet(BLOCK);
              if (made % TOLD_EVERY == 0) LOG.info("{} of {} patients.", made, size);
            });
  }

  private void fill(int block, Instant now) {
    var chance = new MakeBelieve(SEED + block, LocalDate.ofInstant(now, clinic.zone()));
    for (int n = block * BLOCK; n < Math.min(size, (block + 1) * BLOCK); n++) {
      var facts = new DemoCourse(library, chance, now, clinic.zone()).at(Stage.of(n), n);
      var patient = patient(chance, n, facts.get(0).at(), now);
      courses.bring(patient.id(), journal(facts, now));
      evaluate(patient, facts, n, now);
      if (n == RESTRICTED) restrict(patient, now);
    }
  }

  /** Whoever is treated was evaluated before; whoever is not yet, in part. */
  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private void evaluate(Patient known, List<CourseEvent> facts, int n, Instant now) {
    var opened = (Opened) facts.get(0);
    var patient = known.id();
    var evaluation =
        new DemoEvaluation(library.intake(), known.demographics(), opened.condition(), n);
    var by = person(Role.PRESCRIBER);
    if (Stage.of(n) == Stage.EVALUATION) {
      evaluations.bring(
          patient,
          evaluation.begun(patient, now.minus(Duration.ofHours(3))),
          Optional.empty(),
          "",
          by);
    } else {
      var lately = later(opened.at(), now.minus(LOOKED_AT_AGAIN));
      evaluations.bring(
          patient,
          evaluation.whole(patient, lately),
          Optional.of(Intent.TREAT),
          "Looked at with the patient: the benefit outweighs it, and it is watched.",
          by);
      if (n == WITHDRAWN) {
        patients.append(patients.find(patient).orElseThrow(), withdrawal(now), person(Role.NURSE));
      }
    }
  }

  /** One record that not everybody opens, and that a nurse opened all the same. */
  private void restrict(Patient patient, Instant now) {
    var by = person(Role.PRESCRIBER);
    var since = now.minus(Duration.ofDays(20));
    var restricted =
        new Restricted(
            since,
            "The patient works in this clinic and asked for it.",
            Set.of(by, person(Role.COORDINATOR)));
    var opened = now.minus(Duration.ofHours(26));
    var opening =
        new OpenedInEmergency(
            opened,
            "The emergency department called: they need the medicines and the last infusion.",
            opened.plus(Duration.ofHours(1)));
    patients.append(patients.append(patient, restricted, by), opening, person(Role.NURSE));
  }

  private static ConsentWithdrawn withdrawal(Instant now) {
    return new ConsentWithdrawn(
        now.minus(Duration.ofHours(18)), ConsentKind.TREATMENT, "Wants to think it over at home.");
  }

  private Patient patient(MakeBelieve chance, int n, Instant since, Instant now) {
    var coordinator = person(Role.COORDINATOR);
    var nurse = person(Role.NURSE);
    var patient = patients.register(chance.somebody(), coordinator, since);
    double kilograms = chance.kilograms();
    patient = patients.append(patient, new Weighed(since, kilograms), nurse);
    boolean treated = Stage.of(n) != Stage.EVALUATION;
    for (var fact : new DemoRecord(chance, treated, since, nurse).facts()) {
      patient = patients.append(patient, fact, nurse);
    }
    var lately = now.minus(LOOKED_AT_AGAIN);
    if (treated) {
      var looked = later(since, lately);
      patient = patients.append(patient, new Weighed(looked, kilograms), nurse);
      var medicines = new ListReviewed(looked, PatientList.MEDICINE);
      patient = patients.append(patient, medicines, nurse);
    }
    return patient;
  }

  /** The clinic's own texts, which its patients sign. */
  private void publish(Instant now) {
    for (var kind : ConsentKind.values()) {
      var text =
          new ConsentText(
              now.minus(Duration.ofDays(500)),
              kind,
              DemoRecord.CONSENT_VERSION,
              "This is a make-believe text of a make-believe clinic.\n"
                  + "A real one is written by the clinic, signed by its medical director, and"
                  + " pasted here.",
              DIRECTOR);
      texts.publish(text, person(Role.DIRECTOR));
    }
  }

  /** Written a few minutes after it happened, by whoever does such things. */
  private Journal<CourseEvent> journal(List<CourseEvent> facts, Instant now) {
    var journal = Journal.<CourseEvent>empty();
    var inOrder = facts.stream().sorted(Comparator.comparing(CourseEvent::at)).toList();
    for (var fact : inOrder) {
      var soon = fact.at().plus(Duration.ofMinutes(2 + Math.floorMod(fact.hashCode(), 15)));
      var recorded = soon.isAfter(now) ? now : soon;
      journal = journal.append(fact, person(writes(fact)), recorded);
    }
    return journal;
  }

  private static Role writes(CourseEvent fact) {
    if (fact instanceof Opened || fact instanceof SeriesPlanned) {
      return Role.COORDINATOR;
    }
    boolean prescribes =
        fact instanceof Decided
            || fact instanceof FlagAcknowledged
            || fact instanceof CourseEvent.ContactMade
            || fact instanceof ProtocolChosen
            || fact instanceof CourseEvent.Closed;
    return prescribes ? Role.PRESCRIBER : Role.NURSE;
  }

  /** The demo's staff have the ids of their e-mail addresses, whether they are here yet or not. */
  private static UUID person(Role role) {
    var email = role.word() + "@demo.example";
    return UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8));
  }
}
