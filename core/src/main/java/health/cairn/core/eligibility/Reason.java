package health.cairn.core.eligibility;

import java.util.List;
import java.util.Optional;

/**
 * A criterion that holds, and the findings that made it hold.
 *
 * @param setAside empty as long as nobody took responsibility
 */
public record Reason(Criterion criterion, List<Finding> facts, Optional<SetAside> setAside) {
  public Reason {
    facts = List.copyOf(facts);
  }

  boolean stands() {
    return setAside.isEmpty();
  }
}
