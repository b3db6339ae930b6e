package health.cairn.core.protocol;

import health.cairn.core.evidence.Cited;
import java.util.List;

/**
 * When a dose may be raised, and by how much it is lowered when badly borne.
 *
 * @param improvementBelow raise only if the improvement a day after the last infusion is below this
 *     share of baseline
 * @param conditions what else must hold, each a sentence
 * @param lowerBy share by which to lower after severe dissociation, vomiting or a pressure stop
 */
public record Titration(
    Cited<Double> improvementBelow, List<Cited<String>> conditions, Cited<Range> lowerBy) {
  public Titration {
    conditions = List.copyOf(conditions);
  }
}
