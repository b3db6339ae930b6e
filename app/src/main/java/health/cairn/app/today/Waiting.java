package health.cairn.app.today;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A course on one of the lists.
 *
 * @param at what the list is ordered by
 * @param from the beginning of a window, where there is one
 * @param outOfReach whether the record is restricted and the reader is not named
 * @param all how many are on the list, counted up to {@link Worklist#MOST}
 */
record Waiting(
    UUID course,
    UUID patient,
    String name,
    String mrn,
    Instant at,
    Optional<Instant> from,
    int given,
    int planned,
    int flags,
    int tries,
    Optional<Instant> tried,
    int decisionAfter,
    Optional<String> instrument,
    Optional<String> why,
    Optional<Double> score,
    boolean outOfReach,
    int all) {}
