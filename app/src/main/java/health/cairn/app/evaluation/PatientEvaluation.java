package health.cairn.app.evaluation;

import health.cairn.app.evaluation.EvaluationFact.Decided;
import health.cairn.app.evaluation.EvaluationFact.Found;
import health.cairn.app.evaluation.EvaluationFact.Overridden;
import health.cairn.app.patient.Patient;
import health.cairn.core.eligibility.Code;
import health.cairn.core.eligibility.Evaluation;
import health.cairn.core.eligibility.Finding;
import health.cairn.core.eligibility.SetAside;
import health.cairn.core.record.Entry;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * All that was written about one patient's evaluation, and what the patient's record adds.
 *
 * @param ofRecord what the record answers of the intake
 */
record PatientEvaluation(
    Patient patient, List<Stated> ofRecord, List<Entry<EvaluationFact>> facts) {
  static final Code BIRTH = Code.of("birth-date");
  static final Code WEIGHT = Code.of("weight");

  PatientEvaluation {
    ofRecord = List.copyOf(ofRecord);
    facts = List.copyOf(facts);
  }

  /** How much is written here and in the patient's record: whoever decides has seen so much. */
  String seen() {
    return facts.size() + "/" + patient.entries().size();
  }

  /** What was found since somebody saw so much; what they saw is as {@link #seen} says it. */
  List<Finding> since(String seen) {
    int known =
        seen.matches("[0-9]{1,6}/[0-9]{1,6}")
            ? Integer.parseInt(seen.substring(0, seen.indexOf('/')))
            : 0;
    return facts.stream()
        .skip(known)
        .flatMap(it -> it.fact() instanceof Found found ? Stream.of(found.finding()) : Stream.of())
        .toList();
  }

  UUID id() {
    return patient.id();
  }

  /** What was asked here, beside what the record says of it. */
  Evaluation evaluation() {
    return new Evaluation(
        facts(Found.class).map(Found::finding).toList(),
        ofRecord.stream().map(Stated::finding).toList());
  }

  /** What the record says of a question: of several statements the last. */
  Optional<Stated> stated(Code code) {
    return ofRecord.stream()
        .filter(it -> it.code().equals(code))
        .reduce((one, other) -> other.finding().at().isBefore(one.finding().at()) ? one : other);
  }

  Optional<Stated> stated(Finding finding) {
    return stated(finding.code()).filter(it -> it.finding().equals(finding));
  }

  List<SetAside> setAside() {
    return facts(Overridden.class).map(Overridden::setAside).toList();
  }

  Optional<Decided> decision() {
    return facts(Decided.class).reduce((earlier, last) -> last);
  }

  /** Who wrote a fact; empty for what comes from the patient's record. */
  Optional<UUID> writer(EvaluationFact fact) {
    return facts.stream().filter(it -> it.fact().equals(fact)).map(Entry::by).findFirst();
  }

  Optional<UUID> writer(Finding finding) {
    return facts.stream()
        .filter(it -> it.fact() instanceof Found found && found.finding().equals(finding))
        .map(Entry::by)
        .reduce((earlier, last) -> last);
  }

  private <F extends EvaluationFact> Stream<F> facts(Class<F> kind) {
    return facts.stream().map(Entry::fact).filter(kind::isInstance).map(kind::cast);
  }
}
