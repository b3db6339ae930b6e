package health.cairn.core.course;

import health.cairn.core.instrument.InstrumentId;
import java.time.Instant;

/**
 * Which safety flag of a course is meant.
 *
 * @param raised when the instrument was answered
 */
public record FlagId(InstrumentId instrument, Instant raised, String rule) {}
