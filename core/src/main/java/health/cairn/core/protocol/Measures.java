package health.cairn.core.protocol;

import health.cairn.core.evidence.Cited;
import health.cairn.core.instrument.InstrumentId;
import java.util.List;

/**
 * What is measured and when.
 *
 * @param primary the instrument that decides about response
 * @param others asked as well
 * @param afterInfusion hours after each infusion in which the primary instrument is due
 * @param onArrival whether it is also due before the next infusion
 * @param afterSeries days after the last infusion of the series
 * @param maintenanceEvery days between scores during maintenance
 * @param recall what the instruments' recall windows mean between infusions
 */
public record Measures(
    Cited<InstrumentId> primary,
    List<Cited<InstrumentId>> others,
    Cited<Range> afterInfusion,
    Cited<Boolean> onArrival,
    Cited<List<Integer>> afterSeries,
    Cited<Integer> maintenanceEvery,
    Cited<String> recall) {
  public Measures {
    others = List.copyOf(others);
  }
}
