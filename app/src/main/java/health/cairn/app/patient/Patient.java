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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What the facts about one patient add up to, with everything that was ever written. */
public record Patient(UUID id, List<PatientEntry> entries) {
  public Patient {
    entries = List.copyOf(entries);
  }

  /** Entries that stand, in the order in which they happened. */
  public List<PatientEntry> standing() {
    var amended = new HashSet<Integer>();
    entries.forEach(entry -> entry.amends().ifPresent(amended::add));
    return entries.stream()
        .filter(entry -> !amended.contains(entry.number()))
        .filter(entry -> !(entry.fact() instanceof Retracted))
        .sorted(
            Comparator.comparing((PatientEntry entry) -> entry.fact().at())
                .thenComparing(PatientEntry::number))
        .toList();
  }

  private <F extends PatientFact> Stream<F> facts(Class<F> kind) {
    return standing().stream().map(PatientEntry::fact).filter(kind::isInstance).map(kind::cast);
  }

  /** As last described. */
  public Demographics demographics() {
    var first = facts(Registered.class).map(Registered::demographics);
    var later = facts(Described.class).map(Described::demographics);
    return Stream.concat(first, later)
        .reduce((earlier, last) -> last)
        .orElseThrow(() -> new IllegalStateException("A patient without a registration."));
  }

  /** As last measured. */
  public Optional<Weighed> weight() {
    return facts(Weighed.class).reduce((earlier, last) -> last);
  }

  /** What stands on a list, in the order of time. */
  public List<PatientEntry> on(PatientList list) {
    return standing().stream()
        .filter(entry -> entry.fact() instanceof Listed it && it.list() == list)
        .toList();
  }

  /** The record that goes on instead of this one. */
  public Optional<UUID> mergedInto() {
    return facts(Merged.class).map(Merged::into).filter(Objects::nonNull).findFirst();
  }
}
