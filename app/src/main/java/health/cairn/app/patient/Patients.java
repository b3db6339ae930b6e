package health.cairn.app.patient;

import health.cairn.app.clinic.ClinicSettings;
import health.cairn.app.patient.PatientFact.Merged;
import health.cairn.app.patient.PatientFact.Registered;
import health.cairn.app.patient.PatientFact.Retracted;
import health.cairn.app.record.Draft;
import health.cairn.app.record.Records;
import health.cairn.core.record.Journal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All patients. */
@Service
@Transactional
public class Patients {
  private final Records records;
  private final PatientRows rows;
  private final PatientSearch search;
  private final ClinicSettings clinic;
  private final Clock clock;

  Patients(
      Records records, PatientRows rows, PatientSearch search, ClinicSettings clinic, Clock clock) {
    this.records = records;
    this.rows = rows;
    this.search = search;
    this.clinic = clinic;
    this.clock = clock;
  }

  /** A new record. A blank number is given by the clinic. */
  public Patient register(Demographics who, UUID by) {
    return register(who, by, clock.instant());
  }

  /** The same for somebody who has been known for longer. */
  public Patient register(Demographics who, UUID by, Instant at) {
    var fact = new Registered(at, who.mrn().isBlank() ? who.with(rows.nextNumber()) : who);
    return append(new Patient(UUID.randomUUID(), Journal.empty(), List.of()), fact, by);
  }

  /** A record, with those of the same person that it goes on for. */
  public Optional<Patient> find(UUID id) {
    return Optional.ofNullable(all(List.of(id)).get(id));
  }

  /** The same of many, with as many reads as of one. */
  public Map<UUID, Patient> all(Collection<UUID> ids) {
    var under = rows.shownUnder(ids);
    var read =
        records.read(
            PatientFacts.STREAM, under.values().stream().flatMap(List::stream).distinct().toList());
    var all = new LinkedHashMap<UUID, Patient>();
    under.forEach(
        (id, parts) -> {
          var others =
              parts.stream()
                  .filter(it -> !it.equals(id))
                  .map(it -> Patient.of(Objects.requireNonNull(read.get(it))))
                  .toList();
          var own = Patient.of(Objects.requireNonNull(read.get(id)));
          all.put(id, new Patient(id, own.journal(), others));
        });
    return all;
  }

  private Patient alone(UUID id) {
    return Patient.of(records.read(PatientFacts.STREAM, id));
  }

  public Patient append(Patient patient, PatientFact fact, UUID by) {
    var kept = records.keep(patient.folder(), by, journal -> Draft.keep(fact)).folder();
    return new Patient(patient.id(), kept.journal(), patient.others());
  }

  /** Writes a fact in place of an entry, which stays readable. False if somebody was faster. */
  public boolean correct(Patient patient, int number, PatientFact fact, UUID by) {
    return records.keep(patient.folder(), by, journal -> Draft.amend(number, fact)).isKept();
  }

  /** Withdraws an entry; it stays readable. False if somebody was faster. */
  public boolean retract(Patient patient, int number, UUID by) {
    return correct(patient, number, new Retracted(clock.instant()), by);
  }

  /**
   * Says that both records are of one person; the first is only read from then on. False if either
   * is merged already.
   */
  public boolean merge(UUID gone, UUID goesOn, UUID by) {
    rows.hold(gone, goesOn);
    if (gone.equals(goesOn) || isMerged(gone) || isMerged(goesOn)) return false;
    append(alone(gone), new Merged(clock.instant(), goesOn), by);
    return true;
  }

  /** The record stands for itself again. False if it does so already. */
  public boolean unmerge(UUID gone, UUID by) {
    rows.hold(gone, gone);
    var patient = alone(gone);
    return patient.standing().stream()
        .filter(entry -> entry.fact() instanceof Merged)
        .findFirst()
        .filter(merged -> retract(patient, merged.number(), by))
        .isPresent();
  }

  private boolean isMerged(UUID id) {
    return alone(id).mergedInto().isPresent();
  }

  public List<PatientRow> search(String typed, int most) {
    return search.find(typed, LocalDate.ofInstant(clock.instant(), clinic.zone()), most);
  }

  public List<PatientRow> page(int from, int size) {
    return search.page(from, size);
  }

  public int count() {
    return search.count();
  }

  /** Records that may be of the same person; the patient's own is not among them. */
  public List<PatientRow> maybeSame(Demographics who, UUID besides) {
    return search.maybeSame(who, besides);
  }

  /** Whether another record has that number. */
  public boolean isTaken(String mrn, UUID besides) {
    return !mrn.isBlank() && rows.hasNumber(mrn, besides);
  }
}
