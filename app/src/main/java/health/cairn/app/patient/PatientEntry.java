package health.cairn.app.patient;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A fact and who wrote it down, when. */
public record PatientEntry(
    int number, PatientFact fact, UUID by, Instant recordedAt, Optional<Integer> amends) {}
