package health.cairn.app.evaluation;

import health.cairn.app.evaluation.RecordFindings.Known;
import health.cairn.app.evaluation.Stated.Origin;
import health.cairn.app.patient.PatientFact;
import health.cairn.app.patient.PatientFact.ListReviewed;
import health.cairn.app.patient.PatientList;
import health.cairn.core.eligibility.Answer;
import health.cairn.core.eligibility.Answer.Medicines;
import health.cairn.core.eligibility.Code;
import health.cairn.core.eligibility.Finding;
import health.cairn.core.record.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The record's medicines with those typed into the evaluation. The record alone counts once
 * somebody has gone through it since; a record that nobody has gone through may lack some.
 */
record RecordMedicines(LocalDate today) {
  static final Code MEDICINES = Code.of("medicines");

  Optional<Stated> of(Known known) {
    var reviewed = known.patient().reviewed(PatientList.MEDICINE);
    var names = known.patient().medicines(today);
    if (reviewed.isEmpty() && names.isEmpty()) {
      return Optional.empty();
    }
    var typed = known.asked(MEDICINES);
    var all = new ArrayList<>(names);
    boolean isOlder =
        reviewed.isPresent() && typed.filter(it -> it.at().isAfter(reviewed.get())).isEmpty();
    if (!isOlder) {
      typed.stream()
          .flatMap(it -> namesOf(it.answer()).stream())
          .filter(name -> names.stream().noneMatch(name::equalsIgnoreCase))
          .forEach(all::add);
    }
    boolean isWhole = reviewed.isPresent() || typed.isPresent();
    var at = lastOf(Stream.of(reviewed, last(known), typed.map(Finding::at)));
    var finding = new Finding(MEDICINES, new Medicines(all, isWhole), at);
    var path = known.details(PatientList.MEDICINE.word());
    return Optional.of(Stated.of(finding, Origin.MEDICINES, "", path).writtenBy(writer(known)));
  }

  private static Instant lastOf(Stream<Optional<Instant>> moments) {
    return moments.flatMap(Optional::stream).max(Comparator.naturalOrder()).orElseThrow();
  }

  private Optional<Instant> last(Known known) {
    return known.patient().on(PatientList.MEDICINE).stream()
        .map(Entry::fact)
        .filter(it -> !it.isOver(today))
        .map(PatientFact::at)
        .max(Comparator.naturalOrder());
  }

  private static Optional<UUID> writer(Known known) {
    return known.last(RecordMedicines::isAboutMedicines).map(Entry::by);
  }

  private static boolean isAboutMedicines(PatientFact fact) {
    return fact.onList().equals(Optional.of(PatientList.MEDICINE))
        || (fact instanceof ListReviewed it && it.list() == PatientList.MEDICINE);
  }

  private static List<String> namesOf(Answer answer) {
    return answer instanceof Medicines it ? it.names() : List.of();
  }
}
