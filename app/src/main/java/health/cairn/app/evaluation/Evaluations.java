package health.cairn.app.evaluation;

import health.cairn.app.evaluation.EvaluationFact.Choice;
import health.cairn.app.evaluation.EvaluationFact.Decided;
import health.cairn.app.evaluation.EvaluationFact.Found;
import health.cairn.app.evaluation.EvaluationFact.Standing;
import health.cairn.app.library.Library;
import health.cairn.app.patient.Patient;
import health.cairn.app.patient.PatientFact.Weighed;
import health.cairn.app.patient.Patients;
import health.cairn.app.storage.Appending.Appended;
import health.cairn.app.storage.JournalRow;
import health.cairn.app.storage.Journals;
import health.cairn.core.eligibility.Answer;
import health.cairn.core.eligibility.Finding;
import health.cairn.core.eligibility.Question;
import health.cairn.core.eligibility.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The evaluations of all patients, and the only writer of their facts. */
@Service
@Transactional
public class Evaluations {
  private static final int TRIES = 8;

  private final Journals journals;
  private final Patients patients;
  private final RecordFindings record;
  private final Library library;
  private final Clock clock;

  Evaluations(
      Journals journals, Patients patients, RecordFindings record, Library library, Clock clock) {
    this.journals = journals;
    this.patients = patients;
    this.record = record;
    this.library = library;
    this.clock = clock;
  }

  Optional<PatientEvaluation> find(UUID patient) {
    return patients.find(patient).map(this::of);
  }

  private PatientEvaluation of(Patient patient) {
    return of(patient, journals.read(stream(patient.id())));
  }

  private PatientEvaluation of(Patient patient, List<JournalRow> rows) {
    var facts = rows.stream().map(EvaluationFacts::recorded).toList();
    return new PatientEvaluation(patient, record.of(patient, facts), facts);
  }

  /** Every evaluation of a record that goes on for itself. Reads all: not for a page in use. */
  List<PatientEvaluation> all() {
    return journals.ofKind(EvaluationFacts.FAMILY).values().stream()
        .flatMap(rows -> patients.find(patient(rows.get(0))).map(it -> of(it, rows)).stream())
        .filter(it -> it.patient().mergedInto().isEmpty())
        .toList();
  }

  private static UUID patient(JournalRow row) {
    return EvaluationFacts.recorded(row).fact().patient();
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
    var facts = new ArrayList<EvaluationFact>(found);
    var at = found.isEmpty() ? now() : found.get(found.size() - 1).at();
    if (decided.isPresent()) {
      var known = of(patients.find(patient).orElseThrow(), rows(facts, by));
      var standing = EvaluationView.standing(verdict(known, at).eligibility());
      facts.add(decided(at, patient, decided.get(), "", standing));
    }
    journals.append(stream(patient), 0, rows(facts, by));
  }

  private List<JournalRow> rows(List<EvaluationFact> facts, UUID by) {
    return IntStream.rangeClosed(1, facts.size())
        .mapToObj(number -> row(number, facts.get(number - 1), by))
        .toList();
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
    var stream = stream(patient);
    for (int attempt = 0; attempt < TRIES; attempt++) {
      int before = journals.read(stream).size();
      if (journals.append(stream, before, List.of(row(before + 1, fact, by))) instanceof Appended) {
        return;
      }
    }
    throw new IllegalStateException("An evaluation is written to faster than it can be read.");
  }

  private JournalRow row(int number, EvaluationFact fact, UUID by) {
    return new JournalRow(
        number,
        EvaluationFacts.kind(fact),
        fact.at(),
        now(),
        by,
        Optional.empty(),
        EvaluationFacts.write(fact));
  }

  /** One journal a patient, found without a table. */
  static UUID stream(UUID patient) {
    return UUID.nameUUIDFromBytes(("evaluation " + patient).getBytes(StandardCharsets.UTF_8));
  }

  /** Now, as the clinic's calendar and clocks show it. */
  ZonedDateTime here() {
    return now().atZone(clock.getZone());
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
