package health.cairn.app.patient;

import health.cairn.app.patient.PatientFact.AllergyNoted;
import health.cairn.app.patient.PatientFact.ConsentSigned;
import health.cairn.app.patient.PatientFact.ConsentWithdrawn;
import health.cairn.app.patient.PatientFact.ContactWished;
import health.cairn.app.patient.PatientFact.Described;
import health.cairn.app.patient.PatientFact.ListReviewed;
import health.cairn.app.patient.PatientFact.Listed;
import health.cairn.app.patient.PatientFact.MedicineNoted;
import health.cairn.app.patient.PatientFact.Merged;
import health.cairn.app.patient.PatientFact.OpenedInEmergency;
import health.cairn.app.patient.PatientFact.OpeningReviewed;
import health.cairn.app.patient.PatientFact.PreferencesStated;
import health.cairn.app.patient.PatientFact.Registered;
import health.cairn.app.patient.PatientFact.Restricted;
import health.cairn.app.patient.PatientFact.RestrictionLifted;
import health.cairn.app.patient.PatientFact.Weighed;
import health.cairn.app.record.Folder;
import health.cairn.core.record.Entry;
import health.cairn.core.record.Journal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the facts about one patient add up to, with everything that was ever written.
 *
 * @param others records of the same person that this one goes on for
 */
public record Patient(UUID id, Journal<PatientFact> journal, List<Patient> others) {
  private static final Comparator<Entry<PatientFact>> BY_TIME =
      Comparator.comparing((Entry<PatientFact> entry) -> entry.fact().at())
          .thenComparing(Entry::number);

  public Patient {
    others = List.copyOf(others);
  }

  static Patient of(Folder<PatientFact> folder) {
    return new Patient(folder.id(), folder.journal(), List.of());
  }

  Folder<PatientFact> folder() {
    return new Folder<>(PatientFacts.STREAM, id, Optional.of(id), journal);
  }

  /** All that was written to this record. */
  public List<Entry<PatientFact>> entries() {
    return journal.entries();
  }

  /** Entries of this record that stand, in the order in which they happened. */
  public List<Entry<PatientFact>> standing() {
    return journal.standing();
  }

  /** An entry of this record, if it stands. */
  public Optional<Entry<PatientFact>> standing(int number) {
    return journal.standing(number);
  }

  private <F extends PatientFact> Stream<F> facts(Class<F> kind) {
    return standing().stream().map(Entry::fact).filter(kind::isInstance).map(kind::cast);
  }

  /** As last described in this record. */
  public Demographics demographics() {
    var first = facts(Registered.class).map(Registered::demographics);
    var later = facts(Described.class).map(Described::demographics);
    return Stream.concat(first, later)
        .reduce((earlier, last) -> last)
        .orElseThrow(() -> new IllegalStateException("A patient without a registration."));
  }

  /** As last measured, whatever the record it was written to. */
  public Optional<Weighed> weight() {
    return everywhere(Weighed.class).max(Comparator.comparing(Weighed::at));
  }

  /** What stands on a list, in all records of the person, ended or not, in the order of time. */
  public List<Entry<PatientFact>> on(PatientList list) {
    return all()
        .flatMap(record -> record.standing().stream())
        .filter(entry -> entry.fact().onList().equals(Optional.of(list)))
        .sorted(BY_TIME)
        .toList();
  }

  /** When a list was last gone through with the patient. */
  public Optional<Instant> reviewed(PatientList list) {
    return everywhere(ListReviewed.class)
        .filter(it -> it.list() == list)
        .map(ListReviewed::at)
        .max(Comparator.naturalOrder());
  }

  /** What is taken now, as a list of medicines names it. */
  public List<String> medicines(LocalDate today) {
    return on(PatientList.MEDICINE).stream()
        .map(Entry::fact)
        .filter(fact -> !fact.isOver(today))
        .map(fact -> fact instanceof MedicineNoted it ? it.words() : ((Listed) fact).text())
        .toList();
  }

  /** What the patient is allergic to; none is not "no", see {@link #reviewed}. */
  public List<String> allergies() {
    return on(PatientList.ALLERGY).stream()
        .map(Entry::fact)
        .map(fact -> fact instanceof AllergyNoted it ? it.substance() : ((Listed) fact).text())
        .toList();
  }

  /** Somebody went through the allergies, and there are none. */
  public boolean hasNoKnownAllergies() {
    return allergies().isEmpty() && reviewed(PatientList.ALLERGY).isPresent();
  }

  public Optional<Preferences> preferences() {
    return everywhere(PreferencesStated.class)
        .max(Comparator.comparing(PreferencesStated::at))
        .map(PreferencesStated::preferences);
  }

  public Optional<ContactWishes> contactWishes() {
    return everywhere(ContactWished.class)
        .max(Comparator.comparing(ContactWished::at))
        .map(ContactWished::wishes);
  }

  /** The last consent of a kind, whether it was withdrawn since or not. */
  public Optional<ConsentSigned> signed(ConsentKind kind) {
    return everywhere(ConsentSigned.class)
        .filter(it -> it.kind() == kind)
        .max(Comparator.comparing(ConsentSigned::at));
  }

  /** The withdrawal of a consent, if none was signed after it. */
  public Optional<ConsentWithdrawn> withdrawn(ConsentKind kind) {
    var signed = signed(kind).map(ConsentSigned::at).orElse(Instant.MIN);
    return everywhere(ConsentWithdrawn.class)
        .filter(it -> it.kind() == kind && !it.at().isBefore(signed))
        .max(Comparator.comparing(ConsentWithdrawn::at));
  }

  /** The restriction of this record, with who wrote it; empty where there is none. */
  public Optional<Entry<PatientFact>> restriction() {
    return standing().stream()
        .filter(it -> it.fact() instanceof Restricted || it.fact() instanceof RestrictionLifted)
        .max(Comparator.comparing(Entry::number))
        .filter(it -> it.fact() instanceof Restricted);
  }

  /** Openings of this record in emergency, the first one first. */
  public List<Entry<PatientFact>> openings() {
    return standing().stream().filter(it -> it.fact() instanceof OpenedInEmergency).toList();
  }

  /** What somebody else found about an opening. */
  public Optional<Entry<PatientFact>> review(int opening) {
    return standing().stream()
        .filter(it -> it.fact() instanceof OpeningReviewed fact && fact.opening() == opening)
        .findFirst();
  }

  private <F extends PatientFact> Stream<F> everywhere(Class<F> kind) {
    return all().flatMap(record -> record.facts(kind));
  }

  /** The record that goes on instead of this one. */
  public Optional<UUID> mergedInto() {
    return facts(Merged.class).map(Merged::into).findFirst();
  }

  /** This record and those it goes on for. */
  public Stream<Patient> all() {
    return Stream.concat(Stream.of(this), others.stream());
  }
}
