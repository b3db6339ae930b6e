package health.cairn.app.record;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry of a journal as it is stored.
 *
 * @param number 1 for the first of its stream, without gaps
 * @param kind an explicit name with its version ({@code course.assessed.v1}), never a class name
 * @param at when it happened, in whole microseconds, as all times here
 * @param amends the earlier number that this one corrects
 * @param body the fact as JSON
 * @param subject the patient whom it is about
 */
public record JournalRow(
    int number,
    String kind,
    Instant at,
    Instant recordedAt,
    UUID recordedBy,
    Optional<Integer> amends,
    String body,
    Optional<UUID> subject) {}
