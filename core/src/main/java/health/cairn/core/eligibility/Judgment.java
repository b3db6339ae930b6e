package health.cairn.core.eligibility;

import java.time.Instant;

/**
 * The prescriber decided.
 *
 * @param note in the prescriber's words; blank where there was nothing to explain
 * @param verdict what the criteria said at that moment
 */
public record Judgment(Instant at, Intent intent, String note, Verdict.Result verdict) {}
