package health.cairn.app.evaluation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import health.cairn.app.course.CourseRecord;
import health.cairn.app.course.Courses;
import health.cairn.app.course.EvaluationResults;
import health.cairn.app.evaluation.EvaluationFact.Decided;
import health.cairn.app.evaluation.EvaluationFact.Found;
import health.cairn.app.evaluation.EvaluationFact.Overridden;
import health.cairn.app.evaluation.RecordFindings.Known;
import health.cairn.app.library.Library;
import health.cairn.app.patient.ConsentKind;
import health.cairn.app.patient.Patient;
import health.cairn.app.patient.PatientFact.Weighed;
import health.cairn.app.patient.Patients;
import health.cairn.app.record.Draft;
import health.cairn.app.record.Folder;
import health.cairn.app.record.Keeping;
import health.cairn.app.record.Records;
import health.cairn.core.course.ConsentStanding;
import health.cairn.core.course.CourseFindings;
import health.cairn.core.course.PatientStanding.Judged;
import health.cairn.core.course.Phase;
import health.cairn.core.eligibility.Answer;
import health.cairn.core.eligibility.Approver;
import health.cairn.core.eligibility.Code;
import health.cairn.core.eligibility.Finding;
import health.cairn.core.eligibility.Intent;
import health.cairn.core.eligibility.Judgment;
import health.cairn.core.eligibility.Question;
import health.cairn.core.eligibility.Reason;
import health.cairn.core.eligibility.Rules;
import health.cairn.core.eligibility.SetAside;
import health.cairn.core.eligibility.Verdict;
import health.cairn.core.record.Journal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The evaluations of all patients. */
@Service
@Transactional
public class Evaluations implements EvaluationResults {
  private static final int AT_HAND = 2000;
  private static final long QUARTER_S = 900;

  private final Records records;
  private final Patients patients;
  private final Courses courses;
  private final RecordFindings record;
  private final Library library;
  private final Clock clock;
  private final Cache<Asked, Result> lately = Caffeine.newBuilder().maximumSize(AT_HAND).build();

  Evaluations(
      Records records,
      Patients patients,
      Courses courses,
      RecordFindings record,
      Library library,
      Clock clock) {
    this.records = records;
    this.patients = patients;
    this.courses = courses;
    this.record = record;
    this.library = library;
    this.clock = clock;
  }

  Optional<PatientEvaluation> find(UUID patient) {
    return patients.find(patient).map(this::of);
  }

  /** All that a result follows from. */
  private record Asked(
      UUID patient,
      int answers,
      List<Integer> ofRecord,
      List<Integer> ofCourses,
      ConsentStanding consent,
      Map<String, String> rules,
      long quarter) {}

  @Override
  public Map<UUID, Result> results(Collection<Patient> of) {
    var read = records.read(EvaluationFacts.STREAM, of.stream().map(it -> id(it.id())).toList());
    var each = courses.ofEach(of.stream().flatMap(Patient::all).map(Patient::id).toList());
    var results = new HashMap<UUID, Result>();
    for (var patient : of) {
      var journal = Objects.requireNonNull(read.get(id(patient.id()))).journal();
      var theirs =
          patient.all().flatMap(it -> each.getOrDefault(it.id(), List.of()).stream()).toList();
      results.put(patient.id(), result(patient, journal, theirs));
    }
    return results;
  }

  /** As it follows from all that was written: the same for a while, for lists that ask again. */
  private Result result(
      Patient patient, Journal<EvaluationFact> journal, List<CourseRecord> courses) {
    var asked =
        new Asked(
            patient.id(),
            journal.size(),
            patient.all().map(it -> it.entries().size()).toList(),
            courses.stream().map(it -> it.journal().size()).toList(),
            record.consents().of(patient, ConsentKind.TREATMENT).standing(),
            library.ruleVersions(),
            now().getEpochSecond() / QUARTER_S);
    return lately.get(
        asked,
        it -> {
          var known = of(patient, journal, courses);
          return new Result(
              known.decision().map(decided -> new Judged(decided.choice(), decided.at())),
              verdict(known).result(),
              known.evaluation().known(CourseFindings.SCREEN).map(Finding::at));
        });
  }

  private PatientEvaluation of(Patient patient) {
    return of(patient, folder(patient.id()).journal());
  }

  private PatientEvaluation of(Patient patient, Journal<EvaluationFact> journal) {
    return of(patient, journal, courses(patient));
  }

  private PatientEvaluation of(
      Patient patient, Journal<EvaluationFact> journal, List<CourseRecord> courses) {
    var known = new Known(patient, courses, journal.entries());
    return new PatientEvaluation(patient, record.of(known), journal.entries());
  }

  /** Of all records of the person, the newest first. */
  List<CourseRecord> courses(Patient patient) {
    return patient.all().flatMap(it -> courses.of(it.id()).stream()).toList();
  }

  /** The newest course that goes on, and has neither an infusion nor a plan yet. */
  Optional<CourseRecord> unplannedCourse(PatientEvaluation known) {
    return openCourse(known)
        .filter(it -> it.course().infusions().isEmpty() && it.course().planned().isEmpty());
  }

  /** The newest course of the patient that goes on. */
  Optional<CourseRecord> openCourse(PatientEvaluation known) {
    return courses(known.patient()).stream()
        .filter(it -> it.course().phase() != Phase.CLOSED)
        .findFirst();
  }

  /** Every evaluation of a record that goes on for itself. Reads all: not for a page in use. */
  List<PatientEvaluation> all() {
    return records.all(EvaluationFacts.STREAM).stream()
        .flatMap(
            it ->
                patients.find(it.subject().orElseThrow()).map(of -> of(of, it.journal())).stream())
        .filter(it -> it.patient().mergedInto().isEmpty())
        .toList();
  }

  /** What the criteria say of the patient now; empty if there is no such patient. */
  public Optional<Verdict> verdict(UUID patient) {
    return find(patient).map(this::verdict);
  }

  /**
   * Which of the criteria that ask a question hold now; for a page that has the courses before it,
   * one that no course answers.
   */
  List<Reason> reasons(UUID patient, Code question) {
    var rules = library.rules().about(question);
    return patients.find(patient).map(it -> of(it, folder(patient).journal(), List.of())).stream()
        .flatMap(it -> verdict(rules, it, now()).reasons().stream())
        .toList();
  }

  Verdict verdict(PatientEvaluation known) {
    return verdict(known, now());
  }

  private Verdict verdict(PatientEvaluation known, Instant at) {
    return verdict(library.rules(), known, at);
  }

  private Verdict verdict(Rules rules, PatientEvaluation known, Instant at) {
    return rules.judge(known.evaluation(), known.setAside(), at.atZone(clock.getZone()));
  }

  /** By the rules in force at this moment. */
  private Decided decided(UUID patient, Judgment it) {
    return new Decided(
        it.at(), patient, it.intent(), it.note(), it.verdict(), library.ruleVersions());
  }

  /** Empty when something was written since the decider read it: then they look again. */
  Optional<PatientEvaluation> decide(PatientEvaluation known, Judgment judgment, UUID by) {
    int seen = known.facts().size();
    var fact = decided(known.id(), judgment);
    var ended =
        records.<EvaluationFact, Integer>keep(
            folder(known.id()),
            by,
            journal -> journal.entries().size() == seen ? Draft.keep(fact) : Draft.refuse(seen));
    return ended instanceof Keeping.Kept<EvaluationFact, Integer>
        ? Optional.of(of(known.patient(), ended.folder().journal()))
        : Optional.empty();
  }

  PatientEvaluation setAside(PatientEvaluation known, SetAside aside, UUID by) {
    return append(known, List.of(Overridden.of(known.id(), aside)), by);
  }

  /**
   * An evaluation with a past from elsewhere; what the record answers is not brought along.
   *
   * @param decided what a prescriber decided on it then, if anything
   * @param because why they set aside what a prescriber may set aside
   */
  public void bring(
      UUID patient, List<Found> found, Optional<Intent> decided, String because, UUID by) {
    var journal = Journal.<EvaluationFact>empty();
    var known = of(patients.find(patient).orElseThrow(), journal);
    for (var fact : found) {
      if (known.stated(Code.of(fact.code())).isEmpty()) {
        journal = journal.append(fact, by, now());
      }
    }
    var at = found.isEmpty() ? now() : found.get(found.size() - 1).at();
    if (decided.isPresent()) {
      for (var aside : asides(verdict(of(known.patient(), journal), at), because, at)) {
        journal = journal.append(Overridden.of(patient, aside), by, now());
      }
      var then = verdict(of(known.patient(), journal), at).decide(decided, "", at).made();
      if (then.isPresent()) {
        journal = journal.append(decided(patient, then.get()), by, now());
      }
    }
    records.bring(folder(patient).with(journal));
  }

  private static List<SetAside> asides(Verdict verdict, String because, Instant at) {
    return verdict.reasons().stream()
        .filter(it -> it.setAside().isEmpty() && it.criterion().override().isPresent())
        .flatMap(
            it ->
                Verdict.setAside(it.criterion(), Approver.PRESCRIBER, because, at).made().stream())
        .toList();
  }

  /** A weight goes to the patient's record, where everybody looks for it. */
  PatientEvaluation weigh(PatientEvaluation known, Weighed weight, UUID by) {
    patients.append(known.patient(), weight, by);
    return find(known.id()).orElseThrow();
  }

  PatientEvaluation answer(PatientEvaluation known, Question question, Answer answer, UUID by) {
    return answer(known, Map.of(question, answer), by);
  }

  /** Several answers in one act, each a finding of its own. */
  PatientEvaluation answer(PatientEvaluation known, Map<Question, Answer> answers, UUID by) {
    var at = now();
    var facts =
        answers.entrySet().stream()
            .map(
                it ->
                    Found.of(
                        known.id(),
                        it.getKey().kind(),
                        new Finding(it.getKey().code(), it.getValue(), at)))
            .toList();
    return append(known, facts, by);
  }

  /** Adds facts; when somebody was faster, after theirs: both stand. */
  private PatientEvaluation append(
      PatientEvaluation known, List<? extends EvaluationFact> facts, UUID by) {
    var kept =
        records.<EvaluationFact, Object>keep(folder(known.id()), by, journal -> Draft.keep(facts));
    return of(known.patient(), kept.folder().journal());
  }

  private static UUID id(UUID patient) {
    return UUID.nameUUIDFromBytes(("evaluation " + patient).getBytes(StandardCharsets.UTF_8));
  }

  /** One journal a patient, found without a table. */
  private Folder<EvaluationFact> folder(UUID patient) {
    return records.read(EvaluationFacts.STREAM, id(patient)).about(patient);
  }

  /** Now, as the clinic's calendar and clocks show it. */
  ZonedDateTime here() {
    return now().atZone(clock.getZone());
  }

  Instant now() {
    return clock.instant();
  }
}
