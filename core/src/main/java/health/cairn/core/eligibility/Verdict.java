package health.cairn.core.eligibility;

import java.util.List;

/**
 * The result with everything it rests on.
 *
 * @param reasons every criterion that holds, heaviest first, those set aside and mere notes too
 * @param stale the findings that are older than their question allows
 */
public record Verdict(
    Eligibility eligibility, List<Reason> reasons, List<Missing> missing, List<Finding> stale) {
  public Verdict {
    reasons = List.copyOf(reasons);
    missing = List.copyOf(missing);
    stale = List.copyOf(stale);
  }
}
