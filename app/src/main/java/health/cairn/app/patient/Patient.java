package health.cairn.app.patient;

import health.cairn.app.patient.PatientFact.Described;
import health.cairn.app.patient.PatientFact.Listed;
import health.cairn.app.patient.PatientFact.Merged;
import health.cairn.app.patient.PatientFact.Registered;
import health.cairn.app.patient.PatientFact.Retracted;
import health.cairn.app.patient.PatientFact.Weighed;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the facts about one patient add up to, with everything that was ever written.
 *
 * @param others records of the same person that this one goes on for
 */
public record Patient(UUID id, List<PatientEntry> entries, List<Patient> others) {
  private static final Comparator<PatientEntry> BY_TIME =
      Comparator.comparing((PatientEntry entry) -> entry.fact().at())
          .thenComparing(PatientEntry::number);

  public Patient {
    entries = List.copyOf(entries);
    others = List.copyOf(others);
  }

  public Patient(UUID id, List<PatientEntry> entries) {
    this(id, entries, List.of());
  }

  /** Entries of this record that stand, in the order in which they happened. */
  public List<PatientEntry> standing() {
    var amended = new HashSet<Integer>();
    entries.forEach(entry -> entry.amends().ifPresent(amended::add));
    return entries.stream()
        .filter(entry -> !amended.contains(entry.number()))
        .filter(entry -> !(entry.fact() instanceof Retracted))
        .sorted(BY_TIME)
        .toList();
  }

  /** An entry of this record, if it stands. */
  public Optional<PatientEntry> standing(int number) {
    return standing().stream().filter(entry -> entry.number() == number).findFirst();
  }

  private <F extends PatientFact> Stream<F> facts(Class<F> kind) {
    return standing().stream().map(PatientEntry::fact).filter(kind::isInstance).map(kind::cast);
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
    return all()
        .flatMap(record -> record.facts(Weighed.class))
        .max(Comparator.comparing(Weighed::at));
  }

  /** What stands on a list, in all records of the person, in the order of time. */
  public List<PatientEntry> on(PatientList list) {
    return all()
        .flatMap(record -> record.standing().stream())
        .filter(entry -> entry.fact() instanceof Listed it && it.list() == list)
        .sorted(BY_TIME)
        .toList();
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
