package health.cairn.core.eligibility;

import java.time.Duration;
import java.time.Instant;

/**
 * The answer to one question, and when it was observed.
 *
 * @param at when it was true of the patient, not when it was written down
 */
public record Finding(Code code, Answer answer, Instant at) {
  public Duration age(Instant now) {
    return Duration.between(at, now);
  }
}
