package health.cairn.app.evaluation;

import health.cairn.app.evaluation.EvaluationFact.Found;
import health.cairn.app.patient.ConsentKind;
import health.cairn.app.patient.Consents;
import health.cairn.app.patient.Consents.Standing;
import health.cairn.app.patient.Patient;
import health.cairn.app.patient.PatientFact;
import health.cairn.app.patient.PatientFact.ProblemNoted;
import health.cairn.app.patient.PatientFact.ProblemStatus;
import health.cairn.app.patient.PatientList;
import health.cairn.app.web.Wording;
import health.cairn.core.eligibility.Answer;
import health.cairn.core.eligibility.Answer.Medicines;
import health.cairn.core.eligibility.Answer.YesNo;
import health.cairn.core.eligibility.Code;
import health.cairn.core.eligibility.Finding;
import health.cairn.core.record.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What the patient's record answers of the intake. It says yes where the record says so, and no
 * where a consent no longer holds; a record that is silent answers nothing.
 */
@Component
record RecordFindings(Consents consents, Wording wording) {
  private static final Code MEDICINES = Code.of("medicines");
  private static final Code CONSENT = Code.of("consent");
  private static final Code ESCORT = Code.of("escort");
  private static final Code LATEX = Code.of("latex-allergy");
  private static final Code KETAMINE = Code.of("allergy-ketamine");

  List<Finding> of(Patient patient, List<Entry<EvaluationFact>> asked) {
    var findings = new ArrayList<Finding>();
    medicines(patient, typedMedicines(asked)).ifPresent(findings::add);
    consent(patient).ifPresent(findings::add);
    last(patient.on(PatientList.ESCORT)).map(at -> yes(ESCORT, at)).ifPresent(findings::add);
    allergy(patient, "latex", LATEX).ifPresent(findings::add);
    allergy(patient, "ketamin", KETAMINE).ifPresent(findings::add);
    patient.on(PatientList.PROBLEM).stream()
        .flatMap(RecordFindings::problem)
        .forEach(findings::add);
    return findings;
  }

  private static Finding yes(Code code, Instant at) {
    return new Finding(code, YesNo.YES, at);
  }

  /** Missing is not "no": it may have been asked in the evaluation alone. */
  private Optional<Finding> consent(Patient patient) {
    var consent = consents.of(patient, ConsentKind.TREATMENT);
    Answer answer = consent.standing() == Standing.CURRENT ? YesNo.YES : YesNo.NO;
    return consent.since().map(at -> new Finding(CONSENT, answer, at));
  }

  private Optional<Finding> allergy(Patient patient, String word, Code code) {
    boolean named =
        patient.allergies().stream().anyMatch(it -> it.toLowerCase(Locale.ROOT).contains(word));
    return last(patient.on(PatientList.ALLERGY)).filter(at -> named).map(at -> yes(code, at));
  }

  private static Stream<Finding> problem(Entry<PatientFact> entry) {
    return entry.fact() instanceof ProblemNoted it && it.status() != ProblemStatus.RESOLVED
        ? it.code().stream().map(code -> yes(Code.of(code), it.at()))
        : Stream.empty();
  }

  private Optional<Instant> last(List<Entry<PatientFact>> entries) {
    return entries.stream()
        .filter(it -> !it.fact().isOver(wording.today()))
        .map(it -> it.fact().at())
        .max(Comparator.naturalOrder());
  }

  /**
   * The record's medicines with those typed into the evaluation. The record alone counts once
   * somebody has gone through it since; a record that nobody has gone through may lack some.
   */
  private Optional<Finding> medicines(Patient patient, Optional<Finding> typed) {
    var reviewed = patient.reviewed(PatientList.MEDICINE);
    var names = patient.medicines(wording.today());
    var last = last(patient.on(PatientList.MEDICINE));
    if (reviewed.isEmpty() && names.isEmpty()) {
      return Optional.empty();
    }
    var all = new ArrayList<>(names);
    boolean isOlder =
        reviewed.isPresent() && typed.filter(it -> it.at().isAfter(reviewed.get())).isEmpty();
    if (!isOlder) {
      typed.stream()
          .flatMap(it -> namesOf(it.answer()).stream())
          .filter(name -> names.stream().noneMatch(name::equalsIgnoreCase))
          .forEach(all::add);
    }
    var at =
        Stream.of(reviewed, last, typed.map(Finding::at))
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    var isWhole = reviewed.isPresent() || typed.isPresent();
    return Optional.of(new Finding(MEDICINES, new Medicines(all, isWhole), at));
  }

  private static Optional<Finding> typedMedicines(List<Entry<EvaluationFact>> asked) {
    return asked.stream()
        .map(Entry::fact)
        .flatMap(it -> it instanceof Found found ? Stream.of(found.finding()) : Stream.empty())
        .filter(it -> it.code().equals(MEDICINES))
        .reduce((earlier, later) -> later);
  }

  private static List<String> namesOf(Answer answer) {
    return answer instanceof Medicines it ? it.names() : List.of();
  }
}
