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
 * @param responseThreshold share of symptoms lost that counts as response, 0 to 1; as the trials
 *     defined it: 0.5 for depression
 * @param referenceDose the dose of one reference infusion, mg/kg; all gains are relative to it;
 *     that of the trials
 * @param referenceMinutes how long one reference infusion runs, minutes; above 0; that of the
 *     trials
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
   * Hyper-parameters on the model's own scales, fitted to published groups: docs/forecast.md,
   * "Where the numbers come from". Every mean and deviation is of a normal distribution on the
   * scale named.
   */
  public record Priors(
      Ceiling ceiling,
      Onset onset,
      BuildUp buildUp,
      AcuteHalfLife acuteHalfLife,
      SustainedHalfLife sustainedHalfLife,
      Switch improvement,
      DoseGain dose,
      Drift drift,
      Noise noise,
      Baselines baselines) {

    /**
     * The share of symptoms that a patient can lose, R.
     *
     * @param mean muR, logit of the share; any number; fitted
     * @param patientSd sR, spread between patients, logit; 0 or more; fitted
     * @param clinicSd tR, spread between clinics, logit; 0 or more; fitted, widened by 1.4
     */
    public record Ceiling(double mean, double patientSd, double clinicSd) {}

    /**
     * The share of the gap that the fast effect of one reference infusion closes, alpha.
     *
     * @param mean muA, logit of the share; any number; fitted
     * @param patientSd sA, spread between patients, logit; 0 or more; fitted
     * @param clinicSd tA, spread between clinics, logit; 0 or more; fitted, widened by 1.4
     */
    public record Onset(double mean, double patientSd, double clinicSd) {}

    /**
     * The share of the gap that the lasting effect of one reference infusion closes, beta.
     *
     * @param mean muB, logit of the share; any number; fitted
     * @param patientSd sB, spread between patients, logit; 0 or more; fitted
     * @param clinicSd tB, spread between clinics, logit; 0 or more; the clinic's deviate is that of
     *     the onset; fitted, widened by 1.4
     * @param onsetCorrelation rhoAB, with the patient's onset; -1 to 1; fitted
     */
    public record BuildUp(
        double mean, double patientSd, double clinicSd, double onsetCorrelation) {}

    /**
     * How long the fast effect takes to fade to a half, ha.
     *
     * @param mean muHa, ln of days; any number; fitted
     * @param patientSd sHa, spread between patients, ln of days; 0 or more; fitted, mostly
     *     judgement
     */
    public record AcuteHalfLife(double mean, double patientSd) {}

    /**
     * How long the lasting effect takes to fade to a half, hs.
     *
     * @param mean muHs, ln of days; any number; fitted
     * @param patientSd sHs, spread between patients, ln of days; 0 or more; fitted
     * @param clinicSd tH, spread between clinics, ln of days; 0 or more; fitted, widened by 1.4
     * @param withoutAntidepressant dAD, what is taken away from ln of days in a patient who is not
     *     on a continuing antidepressant; 0 or more; fitted, mostly judgement
     * @param ceilingCorrelation rhoRH, with the patient's ceiling; -1 to 1; fitted
     * @param settingIn hc, half-time for the lasting effect to set in, the same for everyone; days,
     *     above 0; fitted
     * @param stable the minority in whom it lasts far longer
     */
    public record SustainedHalfLife(
        double mean,
        double patientSd,
        double clinicSd,
        double withoutAntidepressant,
        double ceilingCorrelation,
        double settingIn,
        Stable stable) {}

    /**
     * The stable minority: above the hinge the lasting half-life stretches steeply.
     *
     * @param stretch zeta, ln of days for each standard deviation above the hinge; 0 or more;
     *     fitted
     * @param hingeAt standard deviations above the mean where the stretch begins; any number;
     *     judged
     * @param hingeSharpness how sharply it bends there, 1 / standard deviations; above 0; judged
     */
    public record Stable(double stretch, double hingeAt, double hingeSharpness) {}

    /**
     * The switch from effect to improvement, L(c) = c^gamma (1 + K) / (c^gamma + K).
     *
     * @param steepness gam, gamma; no unit, above 0; fitted
     * @param midpoint c50, whose power gamma is K; joint effect, 0 to 1; fitted
     */
    public record Switch(double steepness, double midpoint) {}

    /**
     * What a dose other than the reference dose does.
     *
     * @param d50Mean muRho50, ln of the dose of half the largest gain as a multiple of the
     *     reference dose; any number; fitted, mostly judgement
     * @param d50PatientSd sD, its spread between patients, ln; 0 or more; judged
     * @param slope hill, Hill's exponent; no unit, above 0; judged
     */
    public record DoseGain(double d50Mean, double d50PatientSd, double slope) {}

    /**
     * Slow ups and downs that are not due to the infusions: an Ornstein-Uhlenbeck process.
     *
     * @param sd sw, its stationary deviation, as a share of the instrument's mean baseline; 0 to 1;
     *     fitted, mostly judgement
     * @param days its time constant, days; 1 or more; judged
     */
    public record Drift(double sd, double days) {}

    /**
     * Measurement noise: now and then a score is far out.
     *
     * @param wideShare share of the scores whose noise is wide; 0 to 1; judged, so that a better
     *     last score never lowers the chance of response
     * @param wideScale how much wider it is, a multiple of the instrument's own; above 0; judged
     */
    public record Noise(double wideShare, double wideScale) {}

    /**
     * Untreated severity on several instruments.
     *
     * @param correlation between any two of them; -1 to 1; judged
     */
    public record Baselines(double correlation) {}
  }

  /**
   * How the model sees one instrument.
   *
   * @param max highest score, points; the lowest is 0 and the step is 1; the instrument's own
   * @param baselineLogitMean mean of the untreated severity, logit of its share of max; any number;
   *     typical samples that resisted treatment
   * @param baselineLogitSd its standard deviation, same scale; above 0
   * @param noiseSd measurement noise, points; above 0; judged near published reliability
   * @param driftScale points that one unit of drift moves: the population mean baseline; above 0
   * @param exponent 1 for a clinician's scale, more for self-report (kS, fitted); above 0
   * @param remissionAtOrBelow highest score in the remission range, points; 0 to max; published
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
