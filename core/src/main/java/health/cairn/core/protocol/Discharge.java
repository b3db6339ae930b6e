package health.cairn.core.protocol;

import health.cairn.core.evidence.Cited;
import java.util.List;

/**
 * When a patient may leave. The screen shows what is missing; licensed staff decide.
 *
 * @param afterEnd least minutes after the end of the infusion
 * @param fromStart least minutes after its start
 * @param pressureWithinPercent blood pressure within this share of baseline, in %
 * @param pressureWithinMmHg or within so many mmHg of it
 * @param sedation MOAA/S score at least, 0 to 5
 * @param dissociationOverBaseline CADSS-6 at most so many points above its baseline
 * @param recoveryScore MPADSS score at least, 0 to 10
 * @param noDriving hours before driving or hazardous work, and not before the next day
 * @param also further conditions, each a sentence
 */
public record Discharge(
    Cited<Integer> afterEnd,
    Cited<Integer> fromStart,
    Cited<Integer> pressureWithinPercent,
    Cited<Integer> pressureWithinMmHg,
    Cited<Integer> sedation,
    Cited<Integer> dissociationOverBaseline,
    Cited<Integer> recoveryScore,
    Cited<Integer> noDriving,
    List<Cited<String>> also) {
  public Discharge {
    also = List.copyOf(also);
  }

  /** The first minute from the start at which the waiting time is over. */
  public double readyAt(double infusionMinutes) {
    return Math.max(infusionMinutes + afterEnd.value(), fromStart.value());
  }
}
