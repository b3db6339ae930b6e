package health.cairn.core.eligibility;

import java.time.Instant;

/**
 * A clinician treats in spite of a criterion, and says why.
 *
 * @param version of the criterion that was read
 */
public record SetAside(String criterion, String version, Approver by, String reason, Instant at) {
  public SetAside {
    if (reason.isBlank()) {
      throw new IllegalArgumentException(
          "There is no reason.\nWrite why the benefit is larger than the risk.");
    }
  }

  /** Whether this person may do so; facts that came later ask again. */
  boolean covers(Reason reason) {
    var criterion = reason.criterion();
    return criterion.id().equals(this.criterion)
        && criterion.version().equals(version)
        && criterion.override().filter(this::mayBeDoneBy).isPresent()
        && reason.facts().stream().noneMatch(fact -> fact.at().isAfter(at));
  }

  /** The medical director may do what a prescriber may. */
  private boolean mayBeDoneBy(Approver needed) {
    return by == needed || by == Approver.DIRECTOR;
  }
}
