package health.cairn.core.simulation;

import java.util.List;

/**
 * What came of a virtual trial. Response and remission are those of the expected score: latent
 * improvement without drift and noise.
 *
 * @param afterInfusion one row a planned infusion
 * @param durability from the last infusion of the series on: day 1, then weekly
 * @param infusionsPerPatient boosters included
 * @param daysInResponse within the trial, from the first infusion on
 */
public record TrialResult(
    int patients,
    long seed,
    int weeks,
    List<AfterInfusion> afterInfusion,
    List<Durability> durability,
    Spread infusionsPerPatient,
    Spread daysInResponse) {

  public TrialResult {
    afterInfusion = List.copyOf(afterInfusion);
    durability = List.copyOf(durability);
  }

  /**
   * One day after the day of planned infusion k (or just before the next, if that comes sooner), of
   * all patients, whether their series went on so long or not.
   *
   * @param given how many patients had so many infusions
   */
  public record AfterInfusion(int k, double day, int given, int responders, int remitters, int of) {
    /** Share of all patients, 0 to 1. */
    public double response() {
      return (double) responders / of;
    }

    public double remission() {
      return (double) remitters / of;
    }
  }

  /**
   * One day of the durability curve, of those in response one day after the last infusion of their
   * series.
   *
   * @param day days since that infusion
   * @param followed how many of them the trial follows so long
   * @param atRisk how many of these had not been seen to lose response on an earlier day of the
   *     curve
   * @param still how many of those followed are in response on this day; boosters may have brought
   *     some back
   */
  public record Durability(int day, int followed, int atRisk, int still) {
    /** Share of those followed, 0 to 1. */
    public double inResponse() {
      return (double) still / followed;
    }
  }

  /** Mean and standard deviation over patients. */
  public record Spread(double mean, double sd) {
    static Spread of(long sum, long squares, int n) {
      double mean = (double) sum / n;
      double variance = n > 1 ? ((double) squares - (double) sum * mean) / (n - 1) : 0;
      return new Spread(mean, Math.sqrt(Math.max(variance, 0)));
    }
  }
}
