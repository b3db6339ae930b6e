package health.cairn.core.course;

import health.cairn.core.evidence.Citation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the clinic goes by one check.
 *
 * @param forbids whether it says no; else not yet
 * @param stopsPlanning whether infusions are not even planned while it stands; else it can wait
 *     until one is given
 * @param freshFor for how long what was found counts, in days as a rule; empty where it does not
 *     age
 * @param settledBy roles whose work settles it, the usual one first
 * @param overriddenBy roles that may treat in spite of it and say why; none where nobody may
 */
public record TreatmentRule(
    TreatmentCheck check,
    boolean forbids,
    boolean stopsPlanning,
    Optional<Duration> freshFor,
    List<String> settledBy,
    List<String> overriddenBy,
    Citation citation) {
  public TreatmentRule {
    settledBy = List.copyOf(settledBy);
    overriddenBy = List.copyOf(overriddenBy);
  }
}
