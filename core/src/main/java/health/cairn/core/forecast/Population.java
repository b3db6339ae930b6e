package health.cairn.core.forecast;

import health.cairn.core.evidence.Condition;
import health.cairn.core.evidence.EvidenceGrade;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.quantity.MgPerKg;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What published groups say about one condition before the patient in front of us is seen.
 *
 * @param responseThreshold share of symptoms lost that counts as response: 0.5 for depression
 * @param referenceDose the dose of one reference infusion; all gains are relative to it
 * @param referenceMinutes how long one reference infusion runs
 * @param primaryInstrument the instrument the figures were fitted on
 * @param measures how the model sees each instrument that may be used for this condition
 */
public record Population(
    Condition condition,
    String version,
    EvidenceGrade grade,
    String gradeReason,
    InstrumentId primaryInstrument,
    double responseThreshold,
    MgPerKg referenceDose,
    int referenceMinutes,
    String referenceNote,
    Priors priors,
    Map<InstrumentId, Measure> measures) {

  public Population {
    measures = Map.copyOf(measures);
  }

  public Optional<Measure> measure(InstrumentId instrument) {
    return Optional.ofNullable(measures.get(instrument));
  }

  public List<InstrumentId> instruments() {
    return measures.keySet().stream().sorted().toList();
  }

  /**
   * Hyper-parameters on the model's own scales (logit for shares, natural log of days for
   * half-lives, natural log of multiples of the reference dose for d50). docs/forecast.md names
   * each.
   */
  public record Priors(
      double muR,
      double sR,
      double tR,
      double muA,
      double sA,
      double tA,
      double muB,
      double sB,
      double tB,
      double muHa,
      double sHa,
      double muHs,
      double sHs,
      double tH,
      double dAD,
      double zeta,
      double rhoAB,
      double rhoRH,
      double gam,
      double c50,
      double hc,
      double sw,
      double muRho50,
      double sD,
      double hill,
      double driftDays,
      double baselineCorrelation,
      double hingeAt,
      double hingeSharpness,
      double wideShare,
      double wideScale) {}

  /**
   * How the model sees one instrument.
   *
   * @param max highest score; the lowest is 0 and the step is 1
   * @param baselineLogitMean mean of the untreated severity, logit of its share of max
   * @param baselineLogitSd its standard deviation, same scale
   * @param noiseSd measurement noise, points
   * @param driftScale points that one unit of drift moves: the population mean baseline
   * @param exponent 1 for a clinician's scale, more for self-report
   * @param remissionAtOrBelow highest score in the remission range
   */
  public record Measure(
      InstrumentId instrument,
      int max,
      double baselineLogitMean,
      double baselineLogitSd,
      double noiseSd,
      double driftScale,
      double exponent,
      int remissionAtOrBelow) {}
}
