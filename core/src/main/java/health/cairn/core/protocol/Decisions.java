package health.cairn.core.protocol;

import health.cairn.core.evidence.Cited;
import java.util.List;

/** When a course is looked at, and what decides how it goes on. A clinician always decides. */
public record Decisions(
    Cited<List<Checkpoint>> checkpoints,
    Cited<DecisionThresholds> thresholds,
    List<StopRule> stopRules,
    Categories categories) {
  public Decisions {
    stopRules = List.copyOf(stopRules);
  }
}
