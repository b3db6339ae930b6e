package health.cairn.app.evaluation;

import health.cairn.app.evaluation.EvaluationFact.Choice;
import health.cairn.app.evaluation.EvaluationFact.Decided;
import health.cairn.app.evaluation.EvaluationFact.Found;
import health.cairn.app.evaluation.EvaluationFact.Standing;
import health.cairn.app.library.Library;
import health.cairn.app.patient.Patient;
import health.cairn.app.patient.PatientFact.Weighed;
import health.cairn.app.patient.Patients;
import health.cairn.app.record.Draft;
import health.cairn.app.record.Folder;
import health.cairn.app.record.Records;
import health.cairn.core.eligibility.Answer;
import health.cairn.core.eligibility.Finding;
import health.cairn.core.eligibility.Question;
import health.cairn.core.eligibility.Verdict;
import health.cairn.core.record.Journal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The evaluations of all patients. */
@Service
@Transactional
public class Evaluations {
  private final Records records;
  private final Patients patients;
  private final RecordFindings record;
  private final Library library;
  private final Clock clock;

  Evaluations(
      Records records, Patients patients, RecordFindings record, Library library, Clock clock) {
    this.records = records;
    this.patients = patients;
    this.record = record;
    this.library = library;
    this.clock = clock;
  }

  Optional<PatientEvaluation> find(UUID patient) {
    return patients.find(patient).map(this::of);
  }

  private PatientEvaluation of(Patient patient) {
    return of(patient, folder(patient.id()).journal());
  }

  private PatientEvaluation of(Patient patient, Journal<EvaluationFact> journal) {
    return new PatientEvaluation(patient, record.of(patient, journal.entries()), journal.entries());
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

  Verdict verdict(PatientEvaluation known) {
    return verdict(known, now());
  }

  private Verdict verdict(PatientEvaluation known, Instant at) {
    return library.rules().judge(known.evaluation(), known.setAside(), at.atZone(clock.getZone()));
  }

  /** By the rules in force at this moment. */
  Decided decided(Instant at, UUID patient, Choice choice, String note, Standing verdict) {
    return new Decided(at, patient, choice, note, verdict, library.ruleVersions());
  }

  /**
   * An evaluation with a past from elsewhere.
   *
   * @param decided what a prescriber decided on it then, if anything
   */
  public void bring(UUID patient, List<Found> found, Optional<Choice> decided, UUID by) {
    var journal = Journal.<EvaluationFact>empty();
    for (var fact : found) {
      journal = journal.append(fact, by, now());
    }
    var at = found.isEmpty() ? now() : found.get(found.size() - 1).at();
    if (decided.isPresent()) {
      var known = of(patients.find(patient).orElseThrow(), journal);
      var standing = EvaluationView.standing(verdict(known, at).eligibility());
      journal = journal.append(decided(at, patient, decided.get(), "", standing), by, now());
    }
    records.bring(folder(patient).with(journal));
  }

  /** Keeps an answer. The weight goes to the patient's record, where everybody looks for it. */
  void answer(PatientEvaluation known, Question question, Answer answer, UUID by) {
    if (question.code().equals(PatientEvaluation.WEIGHT) && answer instanceof Answer.Measured it) {
      patients.append(known.patient(), new Weighed(now(), it.value()), by);
      return;
    }
    var kind = question.kind().word();
    var finding = new Finding(question.code(), answer, now());
    append(
        known.id(),
        new EvaluationFact.Found(
            finding.at(), known.id(), question.code().value(), kind, Written.values(answer)),
        by);
  }

  /** Adds a fact; when somebody was faster, after theirs: both stand. */
  void append(UUID patient, EvaluationFact fact, UUID by) {
    records.keep(folder(patient), by, journal -> Draft.keep(fact));
  }

  /** One journal a patient, found without a table. */
  private Folder<EvaluationFact> folder(UUID patient) {
    var id = UUID.nameUUIDFromBytes(("evaluation " + patient).getBytes(StandardCharsets.UTF_8));
    return records.read(EvaluationFacts.STREAM, id).about(patient);
  }

  /** Now, as the clinic's calendar and clocks show it. */
  ZonedDateTime here() {
    return now().atZone(clock.getZone());
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
