package health.cairn.core.protocol;

import health.cairn.core.evidence.Cited;
import java.util.Optional;

/**
 * A rule about stopping a series, in words and, where it has them, in numbers.
 *
 * @param id the rule's name in the clinic's papers, for instance {@code T-STOP-01}
 * @param says the rule in one sentence
 * @param after applies once so many infusions have been given
 * @param improvementBelow and the improvement is below this share of baseline
 */
public record StopRule(
    String id,
    Cited<String> says,
    Optional<Cited<Integer>> after,
    Optional<Cited<Double>> improvementBelow) {}
