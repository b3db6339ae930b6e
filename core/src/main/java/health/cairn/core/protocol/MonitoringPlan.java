package health.cairn.core.protocol;

import health.cairn.core.evidence.Cited;
import java.util.List;
import java.util.Optional;

/** What is watched during an infusion, which values call for whom, and when a patient may leave. */
public record MonitoringPlan(
    MonitoringId id,
    String version,
    String title,
    List<Observation> observations,
    List<Alert> alerts,
    Discharge discharge) {
  public MonitoringPlan {
    observations = List.copyOf(observations);
    alerts = List.copyOf(alerts);
  }

  /**
   * One thing that is charted.
   *
   * @param minutes least and most minutes between two readings during the infusion; empty when it
   *     is not repeated by the clock
   * @param when in words
   */
  public record Observation(
      String id, String what, Cited<String> when, Optional<Cited<Range>> minutes) {}
}
