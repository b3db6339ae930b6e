package health.cairn.app.patient;

import health.cairn.app.storage.Appending.Appended;
import health.cairn.app.storage.JournalRow;
import health.cairn.app.storage.Journals;
import health.cairn.app.storage.Projection;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Writes to the record of one patient; where others write too, it looks and decides again. */
@Component
class PatientJournal implements Projection {
  private static final int TRIES = 8;

  private final Journals journals;
  private final PatientRows rows;
  private final RestrictionRows restrictions;
  private final Clock clock;

  PatientJournal(Journals journals, PatientRows rows, RestrictionRows restrictions, Clock clock) {
    this.journals = journals;
    this.rows = rows;
    this.restrictions = restrictions;
    this.clock = clock;
  }

  /** What is to be written, and in place of which entry. */
  private record Draft(PatientFact fact, Optional<Integer> amends) {}

  Patient read(UUID id) {
    return patient(id, journals.read(id));
  }

  /** Adds to what is there, whatever others add. */
  Patient append(Patient patient, PatientFact fact, UUID by) {
    var draft = new Draft(fact, Optional.empty());
    return write(patient, by, known -> Optional.of(draft)).orElseThrow();
  }

  /** Writes in place of an entry; false if it stands no more. */
  boolean correct(Patient patient, int number, PatientFact fact, UUID by) {
    var draft = new Draft(fact, Optional.of(number));
    return decide(patient, by, known -> known.standing(number).map(stands -> draft));
  }

  private boolean decide(Patient patient, UUID by, Function<Patient, Optional<Draft>> decision) {
    return write(read(patient.id()), by, decision).isPresent();
  }

  private Optional<Patient> write(
      Patient patient, UUID by, Function<Patient, Optional<Draft>> decision) {
    var known = patient;
    for (int attempt = 0; attempt < TRIES; attempt++) {
      var draft = decision.apply(known);
      if (draft.isEmpty()) return Optional.empty();
      int before = known.entries().size();
      var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
      var entry = new PatientEntry(before + 1, draft.get().fact(), by, at, draft.get().amends());
      var row = PatientFacts.row(entry);
      if (journals.append(known.id(), before, List.of(row)) instanceof Appended) {
        return Optional.of(kept(known, entry));
      }
      known = read(known.id());
    }
    throw new IllegalStateException("The record is written to faster than it can be read.");
  }

  private Patient kept(Patient known, PatientEntry entry) {
    var all = new ArrayList<>(known.entries());
    all.add(entry);
    var written = new Patient(known.id(), all, known.others());
    save(written);
    return written;
  }

  private static Patient patient(UUID id, List<JournalRow> journal) {
    return new Patient(id, journal.stream().map(PatientFacts::entry).toList());
  }

  @Override
  public String name() {
    return "patient";
  }

  @Override
  public void clear() {
    restrictions.clear();
    rows.clear();
  }

  @Override
  public void rebuild(UUID stream, List<JournalRow> journal) {
    if (journal.get(0).kind().startsWith("patient.")) save(patient(stream, journal));
  }

  private void save(Patient patient) {
    rows.save(patient);
    restrictions.save(patient);
  }
}
