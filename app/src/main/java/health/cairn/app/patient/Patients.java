package health.cairn.app.patient;

import health.cairn.app.patient.PatientFact.Merged;
import health.cairn.app.patient.PatientFact.Registered;
import health.cairn.app.patient.PatientFact.Retracted;
import health.cairn.app.storage.Appending.Appended;
import health.cairn.app.storage.Journals;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All patients, and the only writer of their records. */
@Service
@Transactional
public class Patients {
  private static final int TRIES = 8;

  private final Journals journals;
  private final PatientRows rows;
  private final Clock clock;

  Patients(Journals journals, PatientRows rows, Clock clock) {
    this.journals = journals;
    this.rows = rows;
    this.clock = clock;
  }

  /** A new record. A blank number is given by the clinic. */
  public Patient register(Demographics who, UUID by) {
    return register(who, by, now());
  }

  /** The same for somebody who has been known for longer. */
  public Patient register(Demographics who, UUID by, Instant at) {
    var fact = new Registered(at, who.mrn().isBlank() ? numbered(who) : who);
    return write(new Patient(UUID.randomUUID(), List.of()), fact, by, Optional.empty());
  }

  private Demographics numbered(Demographics who) {
    return new Demographics(
        rows.nextNumber(),
        who.given(),
        who.family(),
        who.preferred(),
        who.birthDate(),
        who.gender(),
        who.phone(),
        who.email(),
        who.address());
  }

  public Optional<Patient> find(UUID id) {
    return rows.exists(id) ? Optional.of(read(id)) : Optional.empty();
  }

  public Patient append(Patient patient, PatientFact fact, UUID by) {
    return write(patient, fact, by, Optional.empty());
  }

  /** Withdraws an entry; it stays readable. False if somebody was faster. */
  public boolean retract(Patient patient, int number, UUID by) {
    var now = read(patient.id());
    boolean stands = now.standing().stream().anyMatch(it -> it.number() == number);
    if (stands) {
      write(now, new Retracted(now()), by, Optional.of(number));
    }
    return stands;
  }

  /** Says that both records are of one person; the first is only read from then on. */
  public void merge(Patient gone, Patient goesOn, UUID by) {
    write(gone, new Merged(now(), goesOn.id()), by, Optional.empty());
  }

  public List<PatientRow> search(String typed, int most) {
    return rows.search(typed, most);
  }

  public List<PatientRow> page(int from, int size) {
    return rows.page(from, size);
  }

  public int count() {
    return rows.count();
  }

  /** Records that may be of the same person; the patient's own is not among them. */
  public List<PatientRow> maybeSame(Demographics who, UUID besides) {
    return rows.maybeSame(who, besides);
  }

  /** Whether another record has that number. */
  public boolean isTaken(String mrn, UUID besides) {
    return !mrn.isBlank() && rows.hasNumber(mrn, besides);
  }

  private Patient read(UUID id) {
    return new Patient(id, journals.read(id).stream().map(PatientFacts::entry).toList());
  }

  private Patient write(Patient patient, PatientFact fact, UUID by, Optional<Integer> amends) {
    var known = patient;
    for (int attempt = 0; attempt < TRIES; attempt++) {
      int before = known.entries().size();
      var entry = new PatientEntry(before + 1, fact, by, now(), amends);
      var row = PatientFacts.row(entry);
      if (journals.append(known.id(), before, List.of(row)) instanceof Appended) {
        var all = new ArrayList<>(known.entries());
        all.add(entry);
        var written = new Patient(known.id(), all);
        rows.save(written);
        return written;
      }
      known = read(known.id());
    }
    throw new IllegalStateException("The record is written to faster than it can be read.");
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
